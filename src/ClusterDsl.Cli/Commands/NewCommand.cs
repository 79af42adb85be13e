using System.CommandLine;
using System.Text;
using ClusterDsl.Cli.Consoles;
using ClusterDsl.Cli.Files;
using ClusterDsl.Output;

namespace ClusterDsl.Cli.Commands;

/// <summary><c>clusterdsl new NAME</c>: writes a small scenario that checks and runs.</summary>
internal sealed class NewCommand : Command
{
    private readonly CommandContext _context;

    private readonly Argument<string> _name = new("NAME")
    {
        Description = "The name of the scenario; NAME.cluster is its file. A folder may stand before it: studies/valley.",
    };

    private readonly Option<string> _template = new("--template")
    {
        Description = "What it begins with: cluster (firms, a university, an agency and a policy, with the built-in vocabulary), "
            + "diffusion (an idea spreads; words of its own) or data (firms and ties from two tables).",
        HelpName = string.Join('|', ScenarioTemplate.All.Select(t => t.Name)),
        DefaultValueFactory = _ => ScenarioTemplate.All[0].Name,
    };

    /// <summary>Describes the command.</summary>
    public NewCommand(CommandContext context)
        : base("new", "Write a small scenario to begin with.")
    {
        _context = context;
        _name.RejectOptions(this);
        _template.AcceptOnlyFromAmong([.. ScenarioTemplate.All.Select(t => t.Name)]);
        Add(_name);
        Add(_template);
        SetAction(Invoke);
    }

    private ICommandConsole Console => _context.Console;

    private int Invoke(ParseResult arguments)
    {
        var path = ScenarioTemplate.WithoutExtension(arguments.GetRequiredValue(_name));
        var name = Path.GetFileName(path);
        if (!ScenarioName.IsValid(name))
        {
            return Refuse(name, path);
        }

        var template = ScenarioTemplate.All.First(t => t.Name == arguments.GetRequiredValue(_template));
        var files = template.FilesOf(path).Select(f => new NewFile(f.Path, Encoding.UTF8.GetBytes(f.Text))).ToList();
        if (files.Find(f => Path.Exists(Path.GetFullPath(f.Path, _context.WorkingFolder))) is { } existing)
        {
            Console.WriteUsageError($"`{existing.Path}` exists already, and nothing is overwritten; choose another name");
            return ExitCodes.WrongUsage;
        }

        try
        {
            NewFiles.Write(files, _context.WorkingFolder);
        }
        catch (OutputException exception)
        {
            Console.WriteDiagnostics([exception.Diagnostic]);
            return ExitCodes.ScenarioErrors;
        }

        Report(files);
        return ExitCodes.Done;
    }

    private int Refuse(string name, string path)
    {
        var similar = ScenarioName.Similar(name) is { } meant ? $"; `{path[..^name.Length]}{meant}` would do" : string.Empty;
        Console.WriteUsageError($"`{name}` is no name for a scenario{similar}");
        Console.Error.WriteLine("A name is made of letters, digits and _, does not begin with a digit, and is no reserved word such as `if`.");
        return ExitCodes.WrongUsage;
    }

    private void Report(List<NewFile> files)
    {
        foreach (var file in files)
        {
            Console.Out.WriteLine($"wrote {file.Path}");
        }

        var scenario = files[0].Path.Contains(' ', StringComparison.Ordinal) ? $"\"{files[0].Path}\"" : files[0].Path;
        Console.Out.WriteLine();
        Console.Out.WriteLine("Next:");
        Console.Out.WriteLine($"  clusterdsl check {scenario}");
        Console.Out.WriteLine($"  clusterdsl run {scenario}");
    }
}
