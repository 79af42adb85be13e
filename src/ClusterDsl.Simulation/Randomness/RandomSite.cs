namespace ClusterDsl.Simulation.Randomness;

/// <summary>
/// Where in a model a draw is written, such as <c>rule/first_contact/choose p</c>: a 32-bit word that depends on this text
/// only, so that adding, removing or moving other declarations leaves it as it is.
/// </summary>
/// <remarks>
/// The word is the upper half of FNV-1a (64 bits) over the UTF-8 text, finished by a bijective mixer. Two sites of a model
/// with n sites share a word with probability about n² / 2^33 (one in 200,000 for 200 sites). They would then see equal numbers
/// wherever step and identity are equal too; a compiler that knows all sites can test for it.
/// </remarks>
/// <param name="Value">The word that goes into the counter.</param>
public readonly record struct RandomSite(uint Value)
{
    /// <summary>The site named by a text.</summary>
    /// <param name="text">A path such as <c>rule/first_contact/choose p</c>.</param>
    public static RandomSite Of(string text) => new((uint)(TextHash.Of(text) >> 32));

    /// <summary>The word of a site.</summary>
    /// <param name="site">The site.</param>
    public static implicit operator uint(RandomSite site) => site.Value;
}
