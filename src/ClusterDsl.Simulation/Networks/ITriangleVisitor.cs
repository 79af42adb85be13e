namespace ClusterDsl.Simulation.Networks;

/// <summary>What is to be done with the triangles of a network.</summary>
internal interface ITriangleVisitor
{
    /// <summary>Is told every triangle once, in no particular order.</summary>
    void Visit(in Triangle triangle);
}
