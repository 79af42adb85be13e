using System.Text;
using ClusterDsl.Cli.Consoles;

namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>A console that remembers what was written.</summary>
internal sealed class RecordingConsole : ICommandConsole
{
    public StringWriter Output { get; } = new() { NewLine = "\n" };

    public StringWriter Errors { get; } = new() { NewLine = "\n" };

    public byte[] Input { get; init; } = [];

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public bool IsTerminal { get; init; }

    public int? Width { get; init; }

    /// <summary>Whether the disk to which results go is full.</summary>
    public bool IsFull { get; init; }

    public TextWriter Out => IsFull ? new FullWriter() : Output;

    public TextWriter Error => Errors;

    public bool IsOutputTerminal => IsTerminal;

    public bool IsErrorTerminal => IsTerminal;

    public Stream OpenInput() => new MemoryStream(Input);

    public string? Variable(string name) => Variables.GetValueOrDefault(name);

    public override string ToString() =>
        new StringBuilder().Append("stdout:\n").Append(Output).Append("stderr:\n").Append(Errors).ToString();
}
