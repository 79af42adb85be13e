using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Binding;

/// <summary>A set with the type of its elements.</summary>
internal sealed record BoundSet(LanguageType Element, ActorSet Value)
{
    public bool IsError => Element is ErrorType;
}
