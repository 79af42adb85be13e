using ClusterDsl.Language.Model;
using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Binding;

/// <summary>An expression with its type, and what it is in the model.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Type">Its type; <see cref="ErrorType"/> if something about it is already reported.</param>
/// <param name="Value">In the model; meaningless for an error.</param>
internal sealed record BoundExpression(SyntaxElement Syntax, LanguageType Type, ModelExpression Value)
{
    public bool IsError => Type is ErrorType;

    public static BoundExpression Error(SyntaxElement syntax) => new(syntax, ErrorType.Instance, new NumberConstant(0));
}
