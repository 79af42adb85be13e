namespace ClusterDsl.Simulation.Tests.SecondOpinion;

/// <summary>What a policy has spent, and on whom.</summary>
internal sealed class PolicyAccount
{
    private readonly HashSet<Actor> _beneficiaries = [];
    private readonly Dictionary<int, double> _spentByPeriod = [];
    private double _spent;
    private int _firings;
    private int _period;

    public int ActiveSteps { get; set; }

    /// <summary>What is left of a period's budget.</summary>
    public double Left(double amount, int period)
    {
        _period = period;
        return amount - _spentByPeriod.GetValueOrDefault(period);
    }

    /// <summary>The firings that can be paid one after the other: the first that cannot ends the round.</summary>
    public HashSet<Firing> Fund(List<Firing> inOrder, double left, out double spent)
    {
        var funded = new HashSet<Firing>(ReferenceEqualityComparer.Instance);
        spent = 0;
        foreach (var firing in inOrder)
        {
            if (firing.Cost > left)
                break;
            left -= firing.Cost;
            spent += firing.Cost;
            funded.Add(firing);
            _firings++;
            if (firing.Beneficiary is { } actor)
                _beneficiaries.Add(actor);
        }

        _spent += spent;
        _spentByPeriod[_period] = _spentByPeriod.GetValueOrDefault(_period) + spent;
        return funded;
    }

    public string Report(string name) => $"policy {name} {ActiveSteps} {Snapshot.Shown(_spent)} {_firings} {_beneficiaries.Count}";
}
