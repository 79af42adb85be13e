namespace ClusterDsl.Output;

/// <summary>Names of columns that differ from one another.</summary>
internal sealed class ColumnNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>Begins with names that are taken already.</summary>
    public ColumnNames(params ReadOnlySpan<string> taken)
    {
        foreach (var name in taken)
        {
            _taken.Add(name);
        }
    }

    /// <summary>The name itself, or with the least number appended that makes it new: <c>step</c>, <c>step_2</c> …</summary>
    public string Take(string name)
    {
        var taken = name;
        for (var i = 2; !_taken.Add(taken); i++)
        {
            taken = $"{name}_{i}";
        }

        return taken;
    }
}
