using System.Collections.Immutable;

namespace ClusterDsl.Language.Model;

/// <summary>The sixteen types of triads, named after P. W. Holland and S. Leinhardt (1970): mutual, asymmetric and null pairs, and a letter where these do not suffice.</summary>
public static class TriadTypes
{
    /// <summary>All types, in the usual order.</summary>
    public static ImmutableArray<string> All { get; } =
        ["003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210", "300"];
}
