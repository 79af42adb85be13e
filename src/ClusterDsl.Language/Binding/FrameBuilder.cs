using System.Collections.Immutable;
using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Binding;

/// <summary>The variables of a rule body, a measure or the like, as they are declared one after another.</summary>
internal sealed class FrameBuilder
{
    private readonly ImmutableArray<VariableModel>.Builder _variables = ImmutableArray.CreateBuilder<VariableModel>();

    /// <summary>How many there are.</summary>
    public int Count => _variables.Count;

    public int Add(string name, ModelType type)
    {
        _variables.Add(new VariableModel(name, type));
        return _variables.Count - 1;
    }

    public FrameModel ToFrame() => new(_variables.ToImmutable());
}
