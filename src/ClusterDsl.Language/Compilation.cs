using System.Collections.Immutable;
using ClusterDsl.Language.Advice;
using ClusterDsl.Language.Advice.Facts;
using ClusterDsl.Language.Binding;
using ClusterDsl.Language.Concepts;
using ClusterDsl.Language.Data;
using ClusterDsl.Language.Diagnostics;
using ClusterDsl.Language.Model;
using ClusterDsl.Language.Symbols;
using ClusterDsl.Language.Syntax;
using ClusterDsl.Language.Text;

namespace ClusterDsl.Language;

/// <summary>A scenario or library with everything it uses, read, bound and checked. Immutable, worked out when it is first asked for, safe to use from several threads.</summary>
public sealed class Compilation
{
    private readonly Lazy<Outcome> _outcome;

    private readonly Lazy<SeveritySettings> _settings;
    private readonly Lazy<ImmutableArray<Allowance>> _allowances;
    private readonly Lazy<Judgement> _findings;
    private readonly Lazy<Judgement> _advice;

    private Compilation(SourceText text, IFileReader files)
    {
        _outcome = new Lazy<Outcome>(() => Compile(text, files));
        _settings = new Lazy<SeveritySettings>(() => SeveritySettings.Read(text.Path, files));
        _allowances = new Lazy<ImmutableArray<Allowance>>(() => [.. Trees.SelectMany(t => Allowance.In(t))]);
        _findings = new Lazy<Judgement>(() => Judgement.Of(_outcome.Value.Diagnostics, _settings.Value, _allowances.Value));
        _advice = new Lazy<Judgement>(FindAdvice);
    }

    /// <summary>The trees: libraries in order of use, then the file itself.</summary>
    public ImmutableArray<SyntaxTree> Trees => _outcome.Value.Trees;

    /// <summary>The tree of the file itself.</summary>
    public SyntaxTree MainTree => Trees[^1];

    /// <summary>Errors and warnings: the file's own first, in order of place. Warnings that an <c>allow</c> covers are left out.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _findings.Value.Remaining;

    /// <summary>Advice about a scenario without errors (CL4xxx), and what is wrong with the settings that weigh it; in the same order.</summary>
    public ImmutableArray<Diagnostic> Advice => _advice.Value.Remaining;

    /// <summary>Warnings and advice that an <c>allow</c> covers, each with its reason (<see cref="Diagnostic.AllowedBecause"/>); in the same order.</summary>
    public ImmutableArray<Diagnostic> Silenced => Sort(_findings.Value.Silenced.Concat(_advice.Value.Silenced), MainTree.Text.Path);

    /// <summary>Everything that is declared, in order.</summary>
    public ImmutableArray<Symbol> Symbols => _outcome.Value.Symbols;

    /// <summary>What is to be run; null if there are errors, or if the file is a library.</summary>
    public ScenarioModel? Model => _outcome.Value.Model;

    /// <summary>All source and data files read.</summary>
    public ImmutableArray<SourceFile> Files => _outcome.Value.Files;

    /// <summary>Compiles a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="files">Reads the files that it names, when a result is first asked for.</param>
    public static Compilation Create(SourceText text, IFileReader files) => new(text, files);

    /// <summary>Diagnostics in one of the trees, in order of place.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics(SyntaxTree tree) => [.. Diagnostics.Where(d => ReferenceEquals(d.Location.Source, tree.Text))];

    /// <summary>What the names and expressions of one of the trees mean.</summary>
    /// <exception cref="ArgumentException">The tree is none of <see cref="Trees"/>.</exception>
    public SemanticModel GetSemanticModel(SyntaxTree tree) =>
        Trees.Contains(tree) ? new SemanticModel(this, tree) : throw new ArgumentException("the tree is none of this compilation", nameof(tree));

    /// <summary>Every place where a name means a symbol, its declaration included: by tree, then in order of place.</summary>
    public ImmutableArray<Location> FindReferences(Symbol symbol) =>
        [.. Record.References.Where(r => ReferenceEquals(r.Symbol, symbol)).Select(r => r.Location)
            .OrderBy(l => Trees.IndexOf(Trees.First(t => ReferenceEquals(t.Text, l.Source)))).ThenBy(l => l.Span.Start)];

    internal BindingRecord Record => _outcome.Value.Table.Record;

    private Judgement FindAdvice()
    {
        var advice = Model is { } model ? Adviser.Advise(new ScenarioFacts(model, _outcome.Value.Table, MainTree), new Citations(Trees, Symbols)) : [];
        var judged = Judgement.Of(Sort(advice, MainTree.Text.Path), _settings.Value, _allowances.Value);
        var used = judged.Used.Union(_findings.Value.Used);
        var idle = Model is null ? [] : _allowances.Value.Where(a => !used.Contains(a) && ReferenceEquals(a.Location.Source, MainTree.Text)).ToList();
        var others = Judgement.Of(idle.Where(a => !IsOfIdle(a)).Select(IdleAdvice), _settings.Value, _allowances.Value);

        // Who allows idle allowances, and has none, does not allow itself.
        var last = Judgement.Of(idle.Where(a => IsOfIdle(a) && !others.Used.Contains(a)).Select(IdleAdvice), _settings.Value, []);
        return judged with
        {
            Remaining = Sort([.. _settings.Value.Diagnostics, .. judged.Remaining, .. others.Remaining, .. last.Remaining], MainTree.Text.Path),
            Silenced = judged.Silenced.AddRange(others.Silenced),
        };
    }

    private static bool IsOfIdle(Allowance allowance) => allowance.Code == DiagnosticDescriptors.IdleAllow.Code;

    private static Diagnostic IdleAdvice(Allowance allowance) => Diagnostic.Create(DiagnosticDescriptors.IdleAllow, allowance.Location, $"`{allowance.Code}`") with
    {
        Help = "take the `allow` out, or move it to where the advice applies",
    };

    private static Outcome Compile(SourceText text, IFileReader files)
    {
        var bag = new DiagnosticBag();
        var loader = new LibraryLoader(bag, files);
        var units = loader.Load(SyntaxTree.Parse(text));
        foreach (var diagnostic in units.SelectMany(u => u.Tree.Diagnostics))
        {
            bag.Add(diagnostic);
        }

        bag.Broken = new BrokenItems(units.Select(u => u.Tree));
        ReportIfEmpty(units[^1].Tree, bag);
        var (symbols, model, tables) = Compiler.Compile(units, loader.IsIncomplete, bag, files);
        var read = units.Select(u => new SourceFile(u.Tree.Text.Path, u.Tree.Text.Hash))
            .Concat(tables.Select(t => new SourceFile(t.Source.Path, t.ContentHash)));
        var citations = new Citations([.. units.Select(u => u.Tree)], symbols.All);
        return new Outcome(
            [.. units.Select(u => u.Tree)], Sort(bag.Diagnostics.Select(citations.Cite), text.Path), [.. symbols.All], bag.HasErrors ? null : model, [.. read], symbols);
    }

    private static void ReportIfEmpty(SyntaxTree tree, DiagnosticBag bag)
    {
        if (tree.Root.Declarations.Count == 0 && !bag.HasErrors)
        {
            bag.Add(Diagnostic.Create(DiagnosticDescriptors.EmptyFile, new Location(tree.Text, default)) with
            {
                Help = "begin with `scenario NAME { step 1 quarter; horizon 10 years; seed 1 }`",
            });
        }
    }

    private static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics, string main) =>
        [.. diagnostics.OrderBy(d => d.Location.Path == main ? 0 : 1).ThenBy(d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)];

    private sealed record Outcome(
        ImmutableArray<SyntaxTree> Trees, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<Symbol> Symbols, ScenarioModel? Model,
        ImmutableArray<SourceFile> Files, SymbolTable Table);
}
