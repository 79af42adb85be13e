namespace ClusterDsl.Language.Model;

/// <summary>What a value of the model is made of. Dimensions are gone: every real is in base units (time in ticks of 1/12 day, see <see cref="TimeBase"/>).</summary>
public enum ModelType
{
    /// <summary>A real number.</summary>
    Real,

    /// <summary>A whole number; exact up to 2^53.</summary>
    Int,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A value of a category (or a stage), by its index.</summary>
    Category,

    /// <summary>An actor, or none.</summary>
    Actor,

    /// <summary>A tie.</summary>
    Tie,

    /// <summary>Text of a data file.</summary>
    Text,
}
