using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Cohorts.Problems;

/// <summary>
/// Makes the offerings of a programme as of a day: sessions that start then or later and are planned or candidates, and modules at one's
/// own pace, whose hours are spread evenly over the weeks that they are given. Used once.
/// </summary>
/// <param name="index">The programme.</param>
/// <param name="seats">Seats left.</param>
/// <param name="calendar">When sessions take place.</param>
/// <param name="asOf">The day.</param>
/// <param name="selfPacedWeeks">Weeks of a module at one's own pace.</param>
internal sealed class OfferingsBuilder(NumberedProgramme index, SeatsLeft seats, SessionCalendar calendar, DateOnly asOf,
    int selfPacedWeeks)
{
    private readonly List<int> _modules = [];
    private readonly List<int> _sessions = [];

    /// <summary>The offerings and their numbers.</summary>
    /// <param name="learners">The learners; who is in a session already counts towards its smallest group.</param>
    public (Offerings Offerings, OfferingNumbers Numbers) Build(IReadOnlyList<Learner> learners)
    {
        int[] ofSession = new int[index.Sessions.Sessions.Length], selfPaced = new int[index.Count];
        Array.Fill(ofSession, -1);
        Array.Fill(selfPaced, -1);
        for (int module = 0; module < index.Count; module++)
        {
            Add(module, ofSession, selfPaced);
        }

        var audiences = new Vocabulary(index.Audiences.Words.Concat(
            index.Sessions.Sessions.SelectMany(session => session.MinPerAudience).Select(minimum => minimum.Audience)));
        var numbers = new OfferingNumbers(ofSession, selfPaced, audiences);
        ILookup<string, string> enrolled = Enrolled(learners);
        return (new Offerings
        {
            Module = [.. _modules],
            SessionId = [.. _sessions.Select(session => session < 0 ? null : index.Sessions.Sessions[session].Id)],
            Seats = [.. _sessions.Select(session => session < 0 ? Offerings.Unlimited : SeatsOf(session, learners.Count))],
            Least = [.. _sessions.Select(session => session < 0 ? 0 : Math.Max(0,
                index.Sessions.Sessions[session].MinSeats - enrolled[index.Sessions.Sessions[session].Id].Count()))],
            IsCandidate = [.. _sessions.Select(session =>
                session >= 0 && index.Sessions.Sessions[session].Status == SessionStatus.Candidate)],
            LeastByAudience = [.. _sessions.Select(session =>
                session < 0 ? [] : SharesOf(index.Sessions.Sessions[session], audiences, enrolled))],
            FirstWeek = [.. _sessions.Select(session =>
                session < 0 ? CalendarWeeks.Of(asOf.DayNumber) : calendar.Dates(session).FirstWeek)],
            Minutes = [.. _modules.Zip(_sessions, MinutesOf)],
            Conflicts = Conflicts(),
        }, numbers);
    }

    private void Add(int module, int[] ofSession, int[] selfPaced)
    {
        (int first, int end) = index.Records[module].Sessions;
        for (int session = first; session < end; session++)
        {
            Session facts = index.Sessions.Sessions[session];
            if (facts.Status != SessionStatus.Cancelled && facts.Start >= asOf)
            {
                ofSession[session] = _modules.Count;
                _modules.Add(module);
                _sessions.Add(session);
            }
        }

        if (first == end && index.Modules[module].Modality == Modality.OnlineAsync)
        {
            selfPaced[module] = _modules.Count;
            _modules.Add(module);
            _sessions.Add(-1);
        }
    }

    // A candidate is worth its seats times their price, so that what is never full has as many seats as there are learners.
    private int SeatsOf(int session, int learners) => index.Sessions.Sessions[session].Status == SessionStatus.Candidate
        ? Math.Min(seats[session], learners) : seats[session];

    private int[] MinutesOf(int module, int session)
    {
        if (session >= 0)
        {
            return calendar.Minutes(session).ToArray();
        }

        int[] minutes = new int[selfPacedWeeks];
        Array.Fill(minutes, (SessionCalendar.WholeMinutes(index.Modules[module].Hours) + selfPacedWeeks - 1) / selfPacedWeeks);
        return minutes;
    }

    private ConflictRows Conflicts()
    {
        var rows = new ConflictRows(_modules.Count);
        for (int one = 0; one < _modules.Count; one++)
        {
            for (int other = 0; other <= one; other++)
            {
                if (_modules[one] == _modules[other]
                    || (_sessions[one] >= 0 && _sessions[other] >= 0 && calendar.Clash(_sessions[one], _sessions[other])))
                {
                    rows.Add(one, other);
                }
            }
        }

        return rows;
    }

    // By session the audience of everybody who is in it.
    private static ILookup<string, string> Enrolled(IReadOnlyList<Learner> learners) => learners
        .SelectMany(learner => learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Active && outcome.SessionId is not null)
            .Select(outcome => (outcome.SessionId, learner.Audience)))
        .ToLookup(pair => pair.SessionId!, pair => pair.Audience, StringComparer.Ordinal);

    private static AudienceShare[] SharesOf(Session session, Vocabulary audiences, ILookup<string, string> enrolled) =>
    [
        .. session.MinPerAudience.Select(minimum => new AudienceShare(audiences.Find(minimum.Audience), minimum.Count
            - enrolled[session.Id].Count(audience => string.Equals(audience, minimum.Audience, StringComparison.Ordinal))))
            .Where(share => share.Count > 0),
    ];
}
