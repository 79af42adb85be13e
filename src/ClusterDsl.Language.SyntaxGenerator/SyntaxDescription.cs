using System;
using System.Collections.Generic;

namespace ClusterDsl.Language.SyntaxGenerator;

/// <summary>Nodes.txt as read.</summary>
internal sealed class SyntaxDescription
{
    public List<KeyValuePair<string, string>> Tokens { get; } = new();

    public List<string> Reserved { get; } = new();

    public List<string> Words { get; } = new();

    public List<NodeDescription> Nodes { get; } = new();

    public static SyntaxDescription Parse(string text)
    {
        var result = new SyntaxDescription();
        var documentation = string.Empty;
        foreach (var raw in text.Split('\n'))
        {
            var line = raw.TrimEnd('\r', ' ');
            if (line.StartsWith("///", StringComparison.Ordinal))
            {
                documentation += (documentation.Length > 0 ? " " : string.Empty) + line.Substring(3).Trim();
                continue;
            }

            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            result.Read(line, documentation);
            documentation = string.Empty;
        }

        return result;
    }

    private void Read(string line, string documentation)
    {
        var parts = line.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
        if (line[0] == ' ')
        {
            Nodes[Nodes.Count - 1].Children.Add(new ChildDescription(parts[0], parts[1]));
            return;
        }

        switch (parts[0])
        {
            case "token":
                Tokens.Add(new KeyValuePair<string, string>(parts[1], parts[2]));
                break;
            case "reserved":
                Reserved.AddRange(new ArraySegment<string>(parts, 1, parts.Length - 1));
                break;
            case "word":
                Words.AddRange(new ArraySegment<string>(parts, 1, parts.Length - 1));
                break;
            default:
                var @base = parts.Length > 3 ? parts[3] : "SyntaxNode";
                Nodes.Add(new NodeDescription(parts[1], @base, parts[0] == "abstract", documentation));
                break;
        }
    }
}
