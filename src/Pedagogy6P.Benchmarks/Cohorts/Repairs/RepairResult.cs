namespace Pedagogy6P.Benchmarks.Cohorts.Repairs;

/// <summary>What a repair did. Immutable.</summary>
/// <param name="Name">Name of the cohort.</param>
/// <param name="Learners">How many learners.</param>
/// <param name="Keeps">Whether those affected keep their other seats.</param>
/// <param name="Sitting">How many sat in the session that was cancelled.</param>
/// <param name="Moved">How many learners had other seats after it.</param>
/// <param name="Others">How many of these did not sit there.</param>
/// <param name="Below">How much less the plan scores than one made anew without the session, as a share of that.</param>
/// <param name="First">Seconds of the first call, for which code is compiled.</param>
/// <param name="Seconds">Seconds of the call, the median of many.</param>
/// <param name="Anew">Processor seconds of planning anew.</param>
internal sealed record RepairResult(string Name, int Learners, bool Keeps, int Sitting, int Moved, int Others, double Below, double First,
    double Seconds, double Anew);
