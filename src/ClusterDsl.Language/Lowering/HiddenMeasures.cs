using ClusterDsl.Language.Model;

namespace ClusterDsl.Language.Lowering;

/// <summary>
/// Measures that nobody declared. A time function takes the records of a measure; where it is applied to another time function, that
/// one becomes a measure of its own, which no output shows.
/// </summary>
internal sealed class HiddenMeasures(List<MeasureModel> measures)
{
    private readonly Dictionary<MeasureOverTime, int> _indices = [];

    /// <summary>The index of the measure that records a time function.</summary>
    public int Add(MeasureOverTime value, DisplayUnit unit, Origin origin)
    {
        if (!_indices.TryGetValue(value, out var index))
        {
            index = measures.Count;
            _indices.Add(value, index);
            measures.Add(new MeasureModel($"${index}", ModelType.Real, value, FrameModel.Empty, unit, string.Empty, origin) { IsHidden = true });
        }

        return index;
    }
}
