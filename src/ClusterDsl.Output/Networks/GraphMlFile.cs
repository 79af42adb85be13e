using System.Globalization;
using System.Text;
using System.Xml;
using ClusterDsl.Language.Model;
using ClusterDsl.Simulation.Observations;

namespace ClusterDsl.Output.Networks;

/// <summary>
/// <c>network.graphml</c>: the network at the end of a run, all tie kinds in one graph, as igraph and NetworkX load it. Nodes are
/// named by the actors' labels; <c>kind</c> tells the kind of an actor or a tie. Neither program takes a graph of directed and
/// undirected edges: where there are both, the graph is directed and an edge attribute <c>directed</c> tells them apart.
/// </summary>
internal sealed class GraphMlFile(string folder) : IRunObserver
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private ScenarioModel _model = null!;

    /// <inheritdoc/>
    public void Started(RunStart start) => _model = start.Model;

    /// <inheritdoc/>
    public void Ended(RunEnd end)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using var xml = XmlWriter.Create(Path.Combine(folder, RunFiles.Network), settings);
        xml.WriteStartElement("graphml", Namespace);
        var vocabulary = new VocabularyInUse(_model);
        var nodes = new ValueColumns(vocabulary.ActorAttributes, new ColumnNames("population", "kind", "birth_step"));
        var edges = new ValueColumns(vocabulary.TieAttributes, new ColumnNames("kind", "formed_step", "directed"));
        var present = _model.TieKinds.Where((_, kind) => end.State.TieCount(kind) > 0).ToList();
        var isDirected = present.Exists(k => k.IsDirected);
        var isMixed = isDirected && present.Exists(k => !k.IsDirected);
        WriteKeys(xml, "node", "n", [("population", "string"), ("kind", "string"), ("birth_step", "long")], nodes);
        WriteKeys(xml, "edge", "e", isMixed ? [("kind", "string"), ("formed_step", "long"), ("directed", "boolean")] : [("kind", "string"), ("formed_step", "long")], edges);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", Valid(_model.Name));
        xml.WriteAttributeString("edgedefault", isDirected ? "directed" : "undirected");
        var values = new ShownValues(_model, end.State);
        WriteNodes(xml, end.State, nodes, values);
        WriteEdges(xml, end.State, edges, values, isMixed);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKeys(XmlWriter xml, string domain, string prefix, (string Name, string Type)[] own, ValueColumns columns)
    {
        foreach (var (name, type) in own)
        {
            WriteKey(xml, domain, prefix + name, name, type, string.Empty);
        }

        for (var i = 0; i < columns.Columns.Length; i++)
        {
            var column = columns.Columns[i];
            WriteKey(xml, domain, $"{prefix}{i}", column.Name, TypeOf(column.Attribute.Type), column.Attribute.Unit.Name);
        }
    }

    private static void WriteKey(XmlWriter xml, string domain, string id, string name, string type, string unit)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", domain);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        if (unit.Length > 0)
        {
            xml.WriteElementString("desc", Namespace, unit);
        }

        xml.WriteEndElement();
    }

    private static string TypeOf(ModelType type) => type switch
    {
        ModelType.Real => "double",
        ModelType.Int => "long",
        ModelType.Bool => "boolean",
        _ => "string",
    };

    private void WriteNodes(XmlWriter xml, IStateView state, ValueColumns columns, ShownValues values)
    {
        for (var population = 0; population < _model.Populations.Length; population++)
        {
            var kind = _model.Populations[population].Kind;
            foreach (var actor in state.Actors(population))
            {
                xml.WriteStartElement("node", Namespace);
                xml.WriteAttributeString("id", Valid(state.LabelOf(actor)));
                WriteData(xml, "npopulation", _model.Populations[population].Name);
                WriteData(xml, "nkind", _model.Kinds[kind].Name);
                WriteData(xml, "nbirth_step", Number(state.BirthStepOf(actor)));
                for (var i = 0; i < columns.Columns.Length; i++)
                {
                    if (columns.AttributeOf(kind, i) is var attribute and >= 0)
                    {
                        var column = columns.Columns[i];
                        var value = state.ActorValue(actor, _model.Kinds[kind].Attributes[attribute], column.Element);
                        WriteData(xml, $"n{i}", values.Of(column.Attribute, value));
                    }
                }

                xml.WriteEndElement();
            }
        }
    }

    private void WriteEdges(XmlWriter xml, IStateView state, ValueColumns columns, ShownValues values, bool isMixed)
    {
        for (var kind = 0; kind < _model.TieKinds.Length; kind++)
        {
            var tieKind = kind;
            state.VisitTies(tieKind, tie =>
            {
                xml.WriteStartElement("edge", Namespace);
                xml.WriteAttributeString("source", Valid(state.LabelOf(tie.Source)));
                xml.WriteAttributeString("target", Valid(state.LabelOf(tie.Target)));
                WriteData(xml, "ekind", _model.TieKinds[tieKind].Name);
                WriteData(xml, "eformed_step", Number(tie.FormedStep));
                if (isMixed)
                {
                    WriteData(xml, "edirected", _model.TieKinds[tieKind].IsDirected ? "true" : "false");
                }

                for (var i = 0; i < columns.Columns.Length; i++)
                {
                    if (columns.OffsetOf(tieKind, i) is var offset and >= 0)
                    {
                        WriteData(xml, $"e{i}", values.Of(columns.Columns[i].Attribute, tie.Values.Span[offset]));
                    }
                }

                xml.WriteEndElement();
            });
        }
    }

    private static void WriteData(XmlWriter xml, string key, string? value)
    {
        if (value is null)
        {
            return;
        }

        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Valid(value));
        xml.WriteEndElement();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    // XML has no way to write most control characters, and a key of a data file may hold any.
    private static string Valid(string text)
    {
        foreach (var character in text)
        {
            if (!XmlConvert.IsXmlChar(character) && !char.IsSurrogate(character))
            {
                return string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : '\uFFFD'));
            }
        }

        return text;
    }
}
