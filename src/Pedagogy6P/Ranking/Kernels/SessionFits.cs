using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The sessions that an availability allows from a date on, as a column by place. Seats are left out, so a change of seats keeps it valid. Compiled for availabilities
/// met twice and kept within bounds; thread-safe.
/// </summary>
internal sealed class SessionFits
{
    private const long CapacityBytes = 64L << 20;

    private readonly PackedCatalogue _catalogue;
    private readonly double _selfPacedWeeks;
    private readonly BoundedCache<(Availability Availability, int Day), Entry> _entries;

    public SessionFits(PackedCatalogue catalogue, double selfPacedWeeks)
    {
        (_catalogue, _selfPacedWeeks) = (catalogue, selfPacedWeeks);
        _entries = new(CapacityBytes, _ => 256 + (6L * catalogue.Hours.Length));
    }

    /// <summary>The column of a learner's availability, or that of somebody always available when it is met for the first time: it bounds theirs.</summary>
    public SessionColumn Of(Availability availability, DateOnly asOf)
    {
        if (_entries.TryGet((availability, asOf.DayNumber), out Entry? entry))
        {
            return entry.Column ??= Compile(availability, asOf);
        }

        if (!availability.IsAlways)
        {
            _entries.Add((availability, asOf.DayNumber), new Entry());
            return Of(Availability.Always, asOf);
        }

        return _entries.Add((availability, asOf.DayNumber), new Entry { Column = Compile(availability, asOf) }).Column!;
    }

    private SessionColumn Compile(Availability availability, DateOnly asOf)
    {
        SessionColumns sessions = _catalogue.Index.Sessions;
        bool[] fits = [.. sessions.Patterns.Select(availability.Contains)];
        var column = new SessionColumn(_catalogue.Hours.Length);
        for (int place = 0; place < _catalogue.Module.Length; place++)
        {
            int module = _catalogue.Module[place];
            (int first, int end) = _catalogue.Index.Records[module].Sessions;
            if (first == end)
            {
                SelfPaced(column, place, _catalogue.Index.Records[module]);
            }

            for (int session = first; session < end; session++)
            {
                ref readonly SessionRecord record = ref sessions.Records[session];
                if (record.Start >= asOf.DayNumber && fits[record.Pattern])
                {
                    Add(column, place, record);
                }
            }
        }

        return column;
    }

    private void SelfPaced(SessionColumn column, int place, in ModuleRecord module)
    {
        if (module.Modality == (byte)Modality.OnlineAsync)
        {
            column.Load[place] = MathF.BitIncrement((float)(-module.Hours / _selfPacedWeeks));
            column.FirstSite[place] = SiteCodes.Online;
        }
    }

    private static void Add(SessionColumn column, int place, in SessionRecord session)
    {
        column.Load[place] = Math.Min(column.Load[place], MathF.BitDecrement((float)session.Load));
        byte site = SiteCodes.Of(session.Site);
        ref byte first = ref column.FirstSite[place];
        ref byte second = ref column.SecondSite[place];
        if (first == SiteCodes.Nowhere)
        {
            first = site;
        }
        else if (second == SiteCodes.Nowhere)
        {
            second = site;
        }
        else if (first != site && second != site)
        {
            first = SiteCodes.Anywhere;
        }
    }

    private sealed class Entry
    {
        public SessionColumn? Column { get; set; }
    }
}
