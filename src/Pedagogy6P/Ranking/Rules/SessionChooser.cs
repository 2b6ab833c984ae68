using Pedagogy6P.Catalogue;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Rules;

/// <summary>Filters the sessions of a module for a learner and chooses among those left.</summary>
internal sealed class SessionChooser(NumberedProgramme index, TermWeights weights, double selfPacedWeeks)
{
    // Sessions this close in w_Schedule·S + w_Travel·T are equally good; the earliest start decides.
    private const double Tie = 1e-9;

    // The stage of a session that passes every filter.
    private const int Free = (int)ReasonCode.Seats + 1;

    private readonly SessionColumns _sessions = index.Sessions;

    /// <summary>The chosen session; the earliest of those within <see cref="Tie"/> of the best, then the smallest id.</summary>
    public SessionChoice Choose(LearnerQuery query, int module)
    {
        (int first, int end) = index.Records[module].Sessions;
        if (first == end && index.Records[module].Modality == (byte)Modality.OnlineAsync)
        {
            return SelfPaced(query, module);
        }

        int passed = (int)ReasonCode.NoSession;
        int stopped = -1;
        double best = double.NegativeInfinity;
        double chosenValue = double.NegativeInfinity;
        var choice = SessionChoice.None(ReasonCode.NoSession, -1);
        bool close = false;
        for (int session = first; session < end; session++)
        {
            int stage = Stage(query, session);
            if (stage > passed || stopped < 0)
            {
                passed = stage;
                stopped = session;
            }

            if (stage == Free)
            {
                double schedule = Schedule(query, session);
                double travel = TravelOf(query, session);
                double value = Value(schedule, travel);

                // The choice gives way to a session that is better by more than a tie; where the best before that is still tied with it,
                // some session in between may be earlier.
                if (value - Tie > chosenValue)
                {
                    close |= best >= value - Tie;
                    chosenValue = value;
                    choice = new SessionChoice(null, session, schedule, travel);
                }

                best = Math.Max(best, value);
            }
        }

        // Filters run in order over all sessions, so the filter that left none is the one that stopped the session that came farthest.
        return choice.Failure is not null ? SessionChoice.None((ReasonCode)passed, stopped) : close
            ? FirstWithin(query, first, best) : choice;
    }

    /// <summary>
    /// The session that would be chosen were there only those of a module that a condition holds for; −1 when none of them passes all
    /// filters.
    /// </summary>
    public int ChooseAmong(LearnerQuery query, int module, Predicate<int> holds)
    {
        (int first, int end) = index.Records[module].Sessions;
        int[] free = [.. Enumerable.Range(first, end - first).Where(session => Stage(query, session) == Free && holds(session))];
        double best = free.Length == 0 ? 0 : free.Max(session => ValueOf(query, session));
        return free.Append(-1).First(session => session < 0 || ValueOf(query, session) >= best - Tie);
    }

    /// <summary>
    /// Every way to take a module, by session: each that passes all filters, or the module at one's own pace; nothing when none is left.
    /// </summary>
    public void AddAll(LearnerQuery query, int module, List<SessionChoice> choices)
    {
        (int first, int end) = index.Records[module].Sessions;
        if (first == end && index.Records[module].Modality == (byte)Modality.OnlineAsync
            && SelfPaced(query, module) is { Failure: null } own)
        {
            choices.Add(own);
        }

        for (int session = first; session < end; session++)
        {
            if (Stage(query, session) == Free)
            {
                choices.Add(new SessionChoice(null, session, Schedule(query, session), TravelOf(query, session)));
            }
        }
    }

    /// <summary>
    /// Every way to take a module from the day of the query on, whether or not it suits, and whether it is within the learner's reach; S
    /// and T are 0 where nothing would be left of them.
    /// </summary>
    public void AddEvery(LearnerQuery query, int module, List<(SessionChoice Choice, bool IsNear)> choices)
    {
        (int first, int end) = index.Records[module].Sessions;
        if (first == end && index.Records[module].Modality == (byte)Modality.OnlineAsync)
        {
            choices.Add((SelfPaced(query, module) is { Failure: null } own ? own : new SessionChoice(null, -1, 0, Travel.Online), true));
        }

        for (int session = first; session < end; session++)
        {
            if (_sessions.Records[session].Start >= query.AsOf.DayNumber)
            {
                bool isNear = IsNear(query, session);
                choices.Add((new SessionChoice(null, session, Schedule(query, session), isNear ? TravelOf(query, session) : 0), isNear));
            }
        }
    }

    /// <summary>The first filter that a session fails; null when it passes all.</summary>
    public ReasonCode? Obstacle(LearnerQuery query, int session) =>
        Stage(query, session) is var stage && stage == Free ? null : (ReasonCode)stage;

    /// <summary>Whether a session is within the learner's reach: online, or near enough.</summary>
    public bool IsNear(LearnerQuery query, int session) =>
        _sessions.Records[session].Site is var site && (site < 0 || query.Distance(site) <= query.MaxDistanceKm);

    private int Stage(LearnerQuery query, int session)
    {
        ref readonly SessionRecord record = ref _sessions.Records[session];
        return record.Start < query.AsOf.DayNumber ? (int)ReasonCode.NoSession
            : !query.IsFree(record.Pattern) ? (int)ReasonCode.Schedule
            : !ScheduleFit.Fits(record.Load, query.HoursPerWeek) ? (int)ReasonCode.Load
            : !IsNear(query, session) ? (int)ReasonCode.Distance
            : query.Seats[session] <= 0 ? (int)ReasonCode.Seats
            : Free;
    }

    private SessionChoice SelfPaced(LearnerQuery query, int module)
    {
        double hours = query.HoursPerWeek;
        return hours <= 0
            ? SessionChoice.None(ReasonCode.Load, -1)
            : new SessionChoice(null, -1, ScheduleFit.SelfPaced(index.Records[module].Hours, hours, selfPacedWeeks), Travel.Online);
    }

    private SessionChoice FirstWithin(LearnerQuery query, int first, double best)
    {
        int session = first;
        while (Stage(query, session) != Free || ValueOf(query, session) < best - Tie)
        {
            session++;
        }

        return new SessionChoice(null, session, Schedule(query, session), TravelOf(query, session));
    }

    private double ValueOf(LearnerQuery query, int session) => Value(Schedule(query, session), TravelOf(query, session));

    private double Value(double schedule, double travel) => (weights.Schedule * schedule) + (weights.Travel * travel);

    private double Schedule(LearnerQuery query, int session) => ScheduleFit.Term(_sessions.Records[session].Load, query.HoursPerWeek);

    private double TravelOf(LearnerQuery query, int session) =>
        _sessions.Records[session].Site is int site and >= 0 ? Travel.Term(query.Distance(site), query.MaxDistanceKm) : Travel.Online;
}
