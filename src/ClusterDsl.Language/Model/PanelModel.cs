namespace ClusterDsl.Language.Model;

/// <summary><c>record actors every 1 year</c>: all actors, or all ties, as they are at certain records.</summary>
/// <param name="Subject">Of what.</param>
/// <param name="EverySteps">n: at the records of steps 0, n, 2n, …</param>
public sealed record PanelModel(PanelSubject Subject, int EverySteps);
