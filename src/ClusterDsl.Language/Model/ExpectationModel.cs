namespace ClusterDsl.Language.Model;

/// <summary>What must hold.</summary>
/// <param name="Text">What it says, in the user's words.</param>
/// <param name="Origin">Where it is written.</param>
public abstract record ExpectationModel(string Text, Origin Origin);
