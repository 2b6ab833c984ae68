using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking;

/// <summary>Filters the sessions of a module for a learner and chooses among those left.</summary>
internal sealed class SessionChooser(ModuleIndex index, TermWeights weights, double selfPacedWeeks)
{
    // Sessions this close in w_Schedule·S + w_Travel·T are equally good; the earliest start decides.
    private const double Tie = 1e-9;

    private readonly SessionColumns _sessions = index.Sessions;

    /// <summary>The chosen session; the earliest of those within <see cref="Tie"/> of the best, then the smallest id.</summary>
    public SessionChoice Choose(LearnerQuery query, int module)
    {
        (int first, int end) = _sessions.Of(module);
        if (first == end && index.Modules[module].Modality == Modality.OnlineAsync)
        {
            return SelfPaced(query, module);
        }

        int passed = (int)ReasonCode.NoSession;
        int stopped = -1;
        double best = double.NegativeInfinity;
        for (int session = first; session < end; session++)
        {
            int stage = (int)(Obstacle(query, session) ?? ReasonCode.Seats + 1);
            if (stage > passed || stopped < 0)
            {
                passed = stage;
                stopped = session;
            }

            if (stage > (int)ReasonCode.Seats)
            {
                best = Math.Max(best, Value(query, session));
            }
        }

        // Filters run in order over all sessions, so the filter that left none is the one that stopped the session that came farthest.
        return passed <= (int)ReasonCode.Seats ? SessionChoice.None((ReasonCode)passed, stopped) : FirstWithin(query, first, end, best);
    }

    /// <summary>The first filter that a session fails; null when it passes all.</summary>
    public ReasonCode? Obstacle(LearnerQuery query, int session) =>
        _sessions.Start[session] < query.AsOf.DayNumber ? ReasonCode.NoSession
        : !query.Learner.Availability.Contains(_sessions.Slots[session]) ? ReasonCode.Schedule
        : !ScheduleFit.Fits(_sessions.Load[session], query.Learner.HoursPerWeek) ? ReasonCode.Load
        : _sessions.Site[session] is int site and >= 0 && !(query.Distance(site) <= query.MaxDistanceKm) ? ReasonCode.Distance
        : _sessions.Seats[session] <= 0 ? ReasonCode.Seats
        : null;

    private SessionChoice SelfPaced(LearnerQuery query, int module)
    {
        double hours = query.Learner.HoursPerWeek;
        return hours <= 0
            ? SessionChoice.None(ReasonCode.Load, -1)
            : new SessionChoice(null, -1, ScheduleFit.SelfPaced(index.Modules[module].Hours, hours, selfPacedWeeks), Travel.Online);
    }

    private SessionChoice FirstWithin(LearnerQuery query, int first, int end, double best)
    {
        int session = first;
        while (Obstacle(query, session) is not null || Value(query, session) < best - Tie)
        {
            session++;
        }

        System.Diagnostics.Debug.Assert(session < end, "The best session is within reach of itself.");
        return new SessionChoice(null, session, Schedule(query, session), TravelOf(query, session));
    }

    private double Value(LearnerQuery query, int session) =>
        (weights.Schedule * Schedule(query, session)) + (weights.Travel * TravelOf(query, session));

    private double Schedule(LearnerQuery query, int session) => ScheduleFit.Term(_sessions.Load[session], query.Learner.HoursPerWeek);

    private double TravelOf(LearnerQuery query, int session) =>
        _sessions.Site[session] is int site and >= 0 ? Travel.Term(query.Distance(site), query.MaxDistanceKm) : Travel.Online;
}
