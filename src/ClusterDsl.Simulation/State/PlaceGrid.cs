namespace ClusterDsl.Simulation.State;

/// <summary>
/// Finds who is near a place without looking at everybody: the plane is cut into strips along x, within a strip actors stand by x, so that a search sees a few strips between two
/// bounds. Only strips with actors are kept, so coordinates may lie as far apart as they like. Once built it does not change, and any number of threads may ask it.
/// </summary>
internal sealed class PlaceGrid
{
    /// <summary>Of so many the whole list is gone through instead, in order: putting the found into order would take longer.</summary>
    private const int FewestShare = 8;

    /// <summary>Lengths below it have squares that are 0 or inexact; the bounds of a search are moved by it, and by <see cref="Rounding"/>, so that they hold all whose computed distance does.</summary>
    private const double SmallestLength = 1e-153;
    private const double Rounding = 1e-15;

    private readonly double _height;

    // By place.
    private readonly double[] _x;
    private readonly double[] _y;

    // Places by strip, then by x; and their x.
    private readonly int[] _places;
    private readonly double[] _sortedX;

    // By strip, ascending: its number, and where it begins; one more beginning ends the last.
    private readonly double[] _strips;
    private readonly int[] _starts;

    /// <summary>Builds the grid.</summary>
    /// <param name="x">By actor, a finite number.</param>
    /// <param name="y">By actor, a finite number.</param>
    /// <param name="actors">Who is searched for. Their place is that in this list.</param>
    /// <param name="cellSize">The radius that will be asked for most; any other gives the same answers, later.</param>
    public PlaceGrid(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> actors, double cellSize)
    {
        (_x, _y, _places, _sortedX) = (new double[actors.Length], new double[actors.Length], new int[actors.Length], new double[actors.Length]);
        for (var place = 0; place < actors.Length; place++)
        {
            _x[place] = x[actors[place]];
            _y[place] = y[actors[place]];
            _places[place] = place;
        }

        _height = HeightFor(cellSize);
        var strips = new double[actors.Length];
        for (var place = 0; place < strips.Length; place++)
            strips[place] = StripOf(_y[place]);
        Array.Sort(strips, _places);
        for (var i = 0; i < _sortedX.Length; i++)
            _sortedX[i] = _x[_places[i]];
        (_strips, _starts) = SortWithin(strips);
    }

    /// <summary>How many actors there are.</summary>
    public int Count => _places.Length;

    /// <summary>Lists all whose distance √(dx² + dy²), as computed, is at most <paramref name="radius"/>.</summary>
    /// <param name="x">Where to look; a finite number.</param>
    /// <param name="y">Where to look; a finite number.</param>
    /// <param name="radius">How far to look; below 0 nobody is near.</param>
    /// <param name="places">Is emptied, and gets their places, ascending.</param>
    public void Near(double x, double y, double radius, ActorBuffer places)
    {
        places.Count = 0;
        if (!(radius >= 0))
            return;
        var reach = (radius * (1 + Rounding)) + SmallestLength;
        var (first, last) = (FirstNotBelow(_strips, StripOf(y - reach)), StripOf(y + reach));
        for (var strip = first; strip < _strips.Length && _strips[strip] <= last; strip++)
        {
            if ((strip - first + places.Count) > Count / FewestShare)
            {
                LookAtAll(x, y, radius, places);
                return;
            }

            LookInStrip(strip, x, y, radius, reach, places);
        }

        places.Items.AsSpan(0, places.Count).Sort();
    }

    /// <summary>Without a size, strips in which one actor would stand if all stood evenly.</summary>
    private double HeightFor(double cellSize)
    {
        if (cellSize > 0)
            return Math.Min(cellSize, double.MaxValue);
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var y in _y)
            (lowest, highest) = (Math.Min(lowest, y), Math.Max(highest, y));
        var height = (highest / Math.Max(Count, 1)) - (lowest / Math.Max(Count, 1));
        return height > 0 && double.IsFinite(height) ? height : 1;
    }

    /// <summary>A strip's number, which may be infinite; it never falls as <paramref name="y"/> grows, which is all that a search needs.</summary>
    private double StripOf(double y) => Math.Floor(y / _height);

    private (double[] Strips, int[] Starts) SortWithin(double[] strips)
    {
        var (numbers, starts) = (new List<double>(), new List<int>());
        for (int start = 0, end; start < strips.Length; start = end)
        {
            for (end = start + 1; end < strips.Length && strips[end] == strips[start];)
                end++;
            _sortedX.AsSpan(start..end).Sort(_places.AsSpan(start..end));
            numbers.Add(strips[start]);
            starts.Add(start);
        }

        starts.Add(strips.Length);
        return ([.. numbers], [.. starts]);
    }

    private void LookInStrip(int strip, double x, double y, double radius, double reach, ActorBuffer places)
    {
        var end = _starts[strip + 1];
        var last = x + reach;
        for (var i = _starts[strip] + FirstNotBelow(_sortedX.AsSpan(_starts[strip]..end), x - reach); i < end && _sortedX[i] <= last; i++)
        {
            if (IsNear(_places[i], x, y, radius))
                places.Add(_places[i]);
        }
    }

    private void LookAtAll(double x, double y, double radius, ActorBuffer places)
    {
        places.Count = 0;
        for (var place = 0; place < Count; place++)
        {
            if (IsNear(place, x, y, radius))
                places.Add(place);
        }
    }

    private bool IsNear(int place, double x, double y, double radius)
    {
        var (dx, dy) = (x - _x[place], y - _y[place]);
        return Math.Sqrt((dx * dx) + (dy * dy)) <= radius;
    }

    private static int FirstNotBelow(ReadOnlySpan<double> ascending, double bound)
    {
        var (low, high) = (0, ascending.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = ascending[middle] < bound ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
