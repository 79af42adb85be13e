using ClusterDsl.Language.Syntax;

namespace ClusterDsl.Language.Parsing;

/// <summary>How each declaration and clause is written, for whom nothing more certain can be said of a mistake in it.</summary>
internal static class Forms
{
    /// <summary>How the declaration or clause in which a node stands is written; null where that would be no help.</summary>
    public static string? Of(SyntaxNode? node)
    {
        for (; node is not (null or BlockSyntax); node = node.Parent)
        {
            if ((OfClause(node) ?? OfEffect(node) ?? OfStudy(node) ?? OfDeclaration(node)) is { } form)
            {
                return $"write {form}";
            }
        }

        return null;
    }

    /// <summary>What may stand in the block of a declaration.</summary>
    public static string? OfItems(SyntaxNode? declaration) => declaration switch
    {
        ScenarioDeclarationSyntax => "a scenario says `title`, `step`, `horizon` and `seed`",
        StageDeclarationSyntax => "write `next STAGE when CONDITION`, `end when CONDITION \"what happened\"`, `set PARAMETER *= 0.5` or `run PHASE`",
        ExperimentDeclarationSyntax => "write `vary NAME in { VALUE, VALUE }`, `replicates 20` or `report MEASURE at end`",
        ShockDeclarationSyntax => "write `at 5 years` or `active from 4 years until 5 years`, and what happens: `set PARAMETER *= 0.5`",
        RuleDeclarationSyntax or PolicyDeclarationSyntax => "write a clause such as `for f : firms`, or an effect such as `f.capital += 5 kEUR`",
        KindDeclarationSyntax or TieDeclarationSyntax or EventDeclarationSyntax or ExtendDeclarationSyntax => "an attribute is written `name : share = 0.5`",
        ActorsDeclarationSyntax or TiesDeclarationSyntax => "write `attribute = VALUE`, or draw it: `attribute ~ normal(mean: 0.5, sd: 0.1)`",
        _ => null,
    };

    private static string? OfClause(SyntaxNode node) => node switch
    {
        ForClauseSyntax => "`for f : firms`, or for ties `for a : firms -[TIE]- b : firms`",
        WhereClauseSyntax => "`where CONDITION`",
        LetClauseSyntax let => $"`let {NameOf(let.Name, "x")} = VALUE`, or draw it: `let {NameOf(let.Name, "x")} ~ normal(mean: 0.5, sd: 0.1)`",
        ChooseClauseSyntax => "`choose p : firms where CONDITION weight VALUE`",
        TriggerClauseSyntax { Keyword.ContextualKind: SyntaxKind.RateKeyword } => "`rate 0.3 per year`, with `once` behind it if it may happen only once in a step",
        TriggerClauseSyntax => "`chance 40%`",
        ActiveClauseSyntax => "`active from 2 years until 6 years`, also with `in STAGE` or `when CONDITION`",
        BudgetClauseSyntax => "`budget 200 kEUR per year`, or `budget from ACTOR.ATTRIBUTE`",
        CostClauseSyntax => "`cost 5 kEUR`",
        OrderClauseSyntax => "`order by VALUE`: the smallest come first, with `-VALUE` the largest",
        SetClauseSyntax => "`set PARAMETER = VALUE`, or with `*=`, `/=`, `+=` or `-=`",
        AtClauseSyntax => "`at 5 years`",
        RunClauseSyntax => "`run PHASE, PHASE`",
        NextClauseSyntax next => $"`next {NameOf(next.Stage, "STAGE")} when CONDITION`, for example `when now >= 4 years`",
        EndClauseSyntax => "`end when CONDITION \"what happened\"`",
        _ => null,
    };

    private static string? OfEffect(SyntaxNode node) => node switch
    {
        FormEffectSyntax => "`form a -[TIE]- b`, with attributes in `{ … }` if need be",
        DissolveEffectSyntax => "`dissolve a -[TIE]- b`, or `dissolve link` with the name that `for` gives a tie",
        EnterEffectSyntax => "`enter POPULATION as x { attribute = VALUE }`",
        ExitEffectSyntax => "`exit a`",
        EmitEffectSyntax => "`emit EVENT { attribute = VALUE }`",
        AssignmentSyntax { Parent: BlockSyntax { Parent: RuleDeclarationSyntax or PolicyDeclarationSyntax or ShockDeclarationSyntax } } =>
            "an effect as `f.capital += VALUE`, with the name that `for` gives the actor",
        AssignmentSyntax { Parent: WithClauseSyntax } => "`with NAME = VALUE`, or `with POLICY = off`",
        AssignmentSyntax => "`attribute = VALUE`, or draw it: `attribute ~ normal(mean: 0.5, sd: 0.1)`",
        _ => null,
    };

    private static string? OfStudy(SyntaxNode node) => node switch
    {
        VaryClauseSyntax vary when OfVary(vary) is { } form => form,
        ReportClauseSyntax => "`report MEASURE at end`, with commas between several",
        ExpectDeclarationSyntax { Frequency: not null } => "`expect \"…\" in 90% of runs CONDITION`",
        ExpectDeclarationSyntax { OnKeyword: not null } => "`expect \"…\" on average MEASURE at end > MEASURE at end with NAME = VALUE`",
        ExpectDeclarationSyntax => "`expect \"…\" CONDITION`, or before the condition `always`, `eventually`, `in 90% of runs` or `on average`",
        ExperimentDeclarationSyntax => "`experiment NAME { vary POLICY in { on, off }; replicates 20; report MEASURE at end }`",
        _ => null,
    };

    private static string OfVary(VaryClauseSyntax vary)
    {
        var name = NameOf(vary.Name, "NAME");
        return $"`vary {name} in {{ on, off }}` for a policy or shock, `vary {name} in {{ VALUE, VALUE }}` or `vary {name} in LOW .. HIGH by STEP` for a parameter";
    }

    private static string? OfDeclaration(SyntaxNode node) => node switch
    {
        ScenarioDeclarationSyntax => "`scenario NAME { step 1 quarter; horizon 10 years; seed 1 }`",
        UseDeclarationSyntax => "`use innovation_clusters`, or `use \"file.cluster\"` for a file of yours",
        UnitDeclarationSyntax unit => $"`unit {NameOf(unit.Name, "NAME")} = 1000 EUR`, or `unit {NameOf(unit.Name, "NAME")} : money`",
        CategoryDeclarationSyntax category => $"`category {NameOf(category.Name, "NAME")} {{ first, second }}`",
        ParameterDeclarationSyntax parameter => OfParameter(NameOf(parameter.Name, "NAME"), parameter.Annotation),
        ActorsDeclarationSyntax { Keyword.ContextualKind: SyntaxKind.ActorKeyword } actor => $"`actor {NameOf(actor.Name, "NAME")} : {NameOf(actor.KindName, "KIND")}`",
        ActorsDeclarationSyntax actors => $"`actors {NameOf(actors.Name, "NAME")} : {NameOf(actors.KindName, "KIND")}[NUMBER]`",
        TiesDeclarationSyntax => "`ties KIND among P : generator`, `ties KIND from P to Q : generator` or `ties KIND from \"file.csv\"`",
        KindDeclarationSyntax kind => $"`kind {NameOf(kind.Name, "NAME")} : KIND {{ attribute : share = 0.5 }}`",
        TieDeclarationSyntax tie => $"`tie {NameOf(tie.Name, "NAME")} between KIND and KIND`, or `from KIND to KIND`",
        EventDeclarationSyntax happening => $"`event {NameOf(happening.Name, "NAME")} {{ by : KIND }}`",
        AttributeDeclarationSyntax attribute => $"`{NameOf(attribute.Name, "name")} : share = 0.5`, or with another type",
        RuleDeclarationSyntax rule => $"`rule {NameOf(rule.Name, "NAME")} in PHASE {{ … }}`, with `every 1 year` before the brace if need be",
        PolicyDeclarationSyntax policy => $"`policy {NameOf(policy.Name, "NAME")} : INSTRUMENT by ACTOR {{ … }}`; times stand within: `active from 2 years until 6 years`",
        ShockDeclarationSyntax shock => $"`shock {NameOf(shock.Name, "NAME")} {{ … }}`; its time stands within: `at 5 years`, or `active from 4 years until 5 years`",
        StageDeclarationSyntax stage => $"`stage {NameOf(stage.Name, "NAME")} {{ next STAGE when CONDITION }}`",
        MeasureDeclarationSyntax measure => $"`measure {NameOf(measure.Name, "NAME")} = VALUE`",
        _ => null,
    };

    private static string OfParameter(string name, TypeAnnotationSyntax? annotation) => annotation is null
        ? $"`parameter {name} = VALUE`"
        : $"`parameter {name} : real money = 5 kEUR`, or `real money/time` for a flow and `real 1/time` for a rate";

    private static string NameOf(SyntaxToken name, string otherwise) => name.IsMissing ? otherwise : name.Text;
}
