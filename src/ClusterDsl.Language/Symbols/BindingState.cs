namespace ClusterDsl.Language.Symbols;

/// <summary>How far a symbol whose type follows from its value has been bound.</summary>
public enum BindingState
{
    /// <summary>Not at all.</summary>
    Unbound,

    /// <summary>It is being bound: meeting it now is a circle.</summary>
    Binding,

    /// <summary>Done.</summary>
    Bound,
}
