namespace ClusterDsl.Language.Diagnostics;

/// <content>CL4xxx: advice about the model. Up to CL4018 it comes from the five documents, from CL4019 on from good practice.</content>
public static partial class DiagnosticDescriptors
{
    /// <summary>Firms in one place that nothing links.</summary>
    public static DiagnosticDescriptor Concentration { get; } =
        Warning("CL4001", "A concentration is no cluster", "nothing links the firms: firms in one place are a concentration, not yet a cluster");

    /// <summary>Only economic ties, or only social ones.</summary>
    public static DiagnosticDescriptor OneLayer { get; } =
        Warning("CL4002", "One network of two", "all ties are {0}; a regional innovation network is {1} as well");

    /// <summary>Nobody who produces knowledge, lends, or brokers.</summary>
    public static DiagnosticDescriptor MissingSupport { get; } = Warning("CL4003", "Support is missing", "nobody here {0}");

    /// <summary>Support that touches no firm.</summary>
    public static DiagnosticDescriptor IdleSupport { get; } =
        Warning("CL4004", "Support that reaches no firm", "`{0}` touches no firm: {1} that is not linked gives nothing to the cluster");

    /// <summary>All growth is in large firms.</summary>
    public static DiagnosticDescriptor BigFirmReliance { get; } = Warning("CL4005", "Reliance on large firms", "all growth is in large firms: {0}");

    /// <summary>Every policy builds, none mends.</summary>
    public static DiagnosticDescriptor HardOnly { get; } =
        Warning("CL4006", "Hard policies only", "every policy here builds, none mends the soft environment");

    /// <summary>Nobody acts while the cluster is in trouble.</summary>
    public static DiagnosticDescriptor Absence { get; } = Warning("CL4007", "Policy is absent in trouble", "no policy can act in `{0}`");

    /// <summary>The government does the firms' part.</summary>
    public static DiagnosticDescriptor OutOfPlace { get; } = Warning("CL4008", "Government out of place", "the government does the firms' part: `{0}` {1}");

    /// <summary>Competition without cooperation.</summary>
    public static DiagnosticDescriptor ViciousCompetition { get; } =
        Warning("CL4009", "Competition without cooperation", "firms compete here, and nothing joins them: {0}");

    /// <summary>Only costs are competed over.</summary>
    public static DiagnosticDescriptor CostOnly { get; } =
        Warning("CL4010", "Competition by cost alone", "firms change in `{0}` and in nothing that makes their products better");

    /// <summary>Several roles in the chain and no deliveries.</summary>
    public static DiagnosticDescriptor NoDivision { get; } =
        Warning("CL4011", "No division of labour", "there are {0}, but nobody delivers to anybody");

    /// <summary>A cycle with a phase missing.</summary>
    public static DiagnosticDescriptor BrokenCycle { get; } = Warning("CL4012", "Broken cycle", "{0} lacks {1} of the cycle `{2}`");

    /// <summary>The end of the cycle changes nothing for its beginning.</summary>
    public static DiagnosticDescriptor NoFeedback { get; } =
        Warning("CL4013", "No feedback", "nothing that `{0}` changes is seen by the next round of `{1}`");

    /// <summary>Trouble that cannot become growth.</summary>
    public static DiagnosticDescriptor NoRenewal { get; } = Warning("CL4014", "No renewal", "{0} cannot turn into a new round of growth");

    /// <summary>Knowledge that spreads but never grows.</summary>
    public static DiagnosticDescriptor KnowledgeCeiling { get; } =
        Warning("CL4015", "Knowledge only spreads", "`{0}` is only passed on: nobody can ever know more than the best does at the start");

    /// <summary>Tacit knowledge passed without acquaintance or nearness.</summary>
    public static DiagnosticDescriptor TacitAtADistance { get; } =
        Warning("CL4016", "Tacit knowledge at a distance", "`{0}` is tacit and moves along {1}: tacit knowledge needs acquaintance or nearness");

    /// <summary>Nothing comes in from outside.</summary>
    public static DiagnosticDescriptor ClosedSystem { get; } =
        Warning("CL4017", "Closed system", "nothing comes in from outside in {0} years");

    /// <summary>A policy that changes nothing that matters.</summary>
    public static DiagnosticDescriptor PolicyWithoutChannel { get; } =
        Warning("CL4018", "Policy without a channel", "what `{0}` changes ({1}) reaches no result");

    /// <summary>A rule, policy or shock that never acts.</summary>
    public static DiagnosticDescriptor NeverActs { get; } = Warning("CL4019", "Never acts", "the {0} `{1}` never acts: {2}");

    /// <summary>Conditions that contradict one another.</summary>
    public static DiagnosticDescriptor ContradictoryCondition { get; } = Warning("CL4020", "Condition that never holds", "{0}");

    /// <summary>A stage that is never reached.</summary>
    public static DiagnosticDescriptor UnreachableStage { get; } = Warning("CL4021", "Stage never reached", "`{0}` is never reached: {1}");

    /// <summary>A transition whose condition never holds.</summary>
    public static DiagnosticDescriptor UnreachableThreshold { get; } =
        Warning("CL4022", "Threshold out of reach", "this condition can never hold, so `{0}` never {1}");

    /// <summary>A phase that no stage runs.</summary>
    public static DiagnosticDescriptor PhaseNeverRun { get; } = Warning("CL4023", "Phase never run", "no stage that is reached runs `{0}`, so {1}");

    /// <summary>A budget that cannot pay once.</summary>
    public static DiagnosticDescriptor BudgetBelowCost { get; } =
        Warning("CL4024", "Budget below one cost", "the budget of `{0}` is {1} for a period, and one firing costs {2}: nothing is ever paid");

    /// <summary>A parameter that nothing reads.</summary>
    public static DiagnosticDescriptor UnreadParameter { get; } = Warning("CL4025", "Parameter without use", "nothing reads the parameter `{0}`");

    /// <summary>An attribute that nothing reads.</summary>
    public static DiagnosticDescriptor UnreadAttribute { get; } = Warning("CL4026", "Attribute without use", "nothing reads `{0}` of {1}");

    /// <summary>Ties that nothing looks at.</summary>
    public static DiagnosticDescriptor UnreadTie { get; } = Warning("CL4027", "Ties without use", "`{0}` ties are made, but nothing looks at them");

    /// <summary>Ties that only become more.</summary>
    public static DiagnosticDescriptor OneWayTie { get; } =
        Hint("CL4028", "Ties that only become more", "`{0}` ties are made and never end, for {1} years");

    /// <summary>A measure that nothing can change.</summary>
    public static DiagnosticDescriptor FlatMeasure { get; } = Hint("CL4029", "Measure that never changes", "nothing changes what `{0}` measures");

    /// <summary>A pattern that looks at every pair of many.</summary>
    public static DiagnosticDescriptor QuadraticPattern { get; } =
        Warning("CL4030", "Every pair of a large population", "`{0}` looks at about {1} pairs in every step");

    /// <summary>Contributions of many ties to a bounded attribute.</summary>
    public static DiagnosticDescriptor Overshoot { get; } =
        Warning("CL4031", "Contributions that overshoot", "`{0}` must stay in {1}, and each of an actor's ties adds up to {2} to it in one step");

    /// <summary>A symmetric effect that happens twice.</summary>
    public static DiagnosticDescriptor TwofoldEffect { get; } =
        Warning("CL4032", "Effect that happens twice", "this happens twice for each `{0}` tie, which the pattern finds from either end");

    /// <summary>A tie formed again beside other effects.</summary>
    public static DiagnosticDescriptor UnguardedForm { get; } =
        Warning("CL4033", "Tie formed twice", "where such a `{0}` tie already stands, none is formed, but the other effects of `{1}` happen again");

    /// <summary>A chance that depends on the step.</summary>
    public static DiagnosticDescriptor BareChance { get; } =
        Hint("CL4034", "Chance depends on the step", "the chance in `{0}` is one per step of {1}: with another step it means something else");

    /// <summary>An allow that silences nothing.</summary>
    public static DiagnosticDescriptor IdleAllow { get; } = Hint("CL4035", "Nothing to allow", "there is no {0} here to allow");

    /// <summary>All paths between many actors.</summary>
    public static DiagnosticDescriptor CostlyStatistic { get; } =
        Hint("CL4036", "All paths of a large network", "`{0}` follows {1} in every step");
}
