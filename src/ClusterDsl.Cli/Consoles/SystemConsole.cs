using System.Text;

namespace ClusterDsl.Cli.Consoles;

// The one place that touches the process's console: everything else is given an ICommandConsole.
#pragma warning disable RS0030

/// <summary>The console of this process. UTF-8 without a byte order mark, lines ended by LF.</summary>
public sealed class SystemConsole : ICommandConsole, IDisposable
{
    /// <summary>Opens the streams.</summary>
    public SystemConsole()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = Encoding.UTF8;
        }

        Out = Open(Console.OpenStandardOutput());
        Error = Open(Console.OpenStandardError());
    }

    /// <inheritdoc/>
    public TextWriter Out { get; }

    /// <inheritdoc/>
    public TextWriter Error { get; }

    /// <inheritdoc/>
    public bool IsOutputTerminal => !Console.IsOutputRedirected;

    /// <inheritdoc/>
    public bool IsErrorTerminal => !Console.IsErrorRedirected;

    /// <inheritdoc/>
    public int? Width
    {
        get
        {
            try
            {
                return (IsOutputTerminal || IsErrorTerminal) && Console.WindowWidth > 0 ? Console.WindowWidth : null;
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    /// <inheritdoc/>
    public Stream OpenInput() => Console.OpenStandardInput();

    /// <inheritdoc/>
    public string? Variable(string name) => Environment.GetEnvironmentVariable(name);

    /// <summary>Writes what is buffered.</summary>
    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }

    private static StreamWriter Open(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
}
