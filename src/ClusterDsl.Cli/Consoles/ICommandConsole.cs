namespace ClusterDsl.Cli.Consoles;

/// <summary>Where commands read and write; tests bring their own.</summary>
public interface ICommandConsole
{
    /// <summary>Results.</summary>
    TextWriter Out { get; }

    /// <summary>Diagnostics and progress.</summary>
    TextWriter Error { get; }

    /// <summary>Whether results go to a terminal.</summary>
    bool IsOutputTerminal { get; }

    /// <summary>Whether diagnostics go to a terminal.</summary>
    bool IsErrorTerminal { get; }

    /// <summary>Columns of the terminal, or null if there is none.</summary>
    int? Width { get; }

    /// <summary>Opens standard input.</summary>
    Stream OpenInput();

    /// <summary>An environment variable, or null.</summary>
    string? Variable(string name);
}
