using System.Text;

namespace ClusterDsl.Cli.Tests.Fakes;

/// <summary>Writes to a disk that is full.</summary>
internal sealed class FullWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("No space left on device");
}
