using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// What learners answered and practised in the modules that they completed or failed, from their true mastery on the day. Thread-safe.
/// </summary>
internal sealed class ObservationSimulator(Catalogue catalogue, PopulationModel model, ulong seed)
{
    /// <summary>Probability of a right answer without mastery, as of four answers to choose from.</summary>
    private const double Guess = 0.25;

    /// <summary>Probability of a wrong answer in spite of mastery.</summary>
    private const double Slip = 0.1;

    private const int ItemsEach = 12;
    private const double DifficultySpread = 1;
    private const double SteadyHand = 0.12;
    private const int LongestHalfHours = 8;

    /// <summary>Draws what a learner answered, in the order of days.</summary>
    public ImmutableArray<Assessment> Answers(LearnerState state, LearnerSeed streams)
    {
        var answers = new List<Assessment>();
        foreach ((int number, Enrolment enrolment) in Finished(state))
        {
            CounterRandom random = streams.Stream(RandomStream.Answers, number);
            foreach (CatalogueTarget target in Taught(enrolment))
            {
                for (int left = (int)model.Answers.Draw(ref random); left > 0; left--)
                {
                    answers.Add(Answer(state, enrolment, target.Competency, ref random));
                }
            }
        }

        return [.. answers.OrderBy(answer => answer.Date)];
    }

    /// <summary>Draws the lines of a learner's logbook, in the order of days: modules with hands-on time have some.</summary>
    public ImmutableArray<ObservedPractice> Logbook(LearnerState state, LearnerSeed streams)
    {
        var lines = new List<ObservedPractice>();
        foreach ((int number, Enrolment enrolment) in Finished(state))
        {
            CounterRandom random = streams.Stream(RandomStream.Logbook, number);
            CatalogueTarget[] taught = [.. Taught(enrolment)];
            if (taught.Length == 0 || catalogue.Modules[enrolment.Module].Module.HandsOnShare == 0)
            {
                continue;
            }

            for (int left = (int)model.Logbook.Draw(ref random); left > 0; left--)
            {
                lines.Add(Line(state, enrolment, taught[random.NextIndex(taught.Length)].Competency, ref random));
            }
        }

        return [.. lines.OrderBy(line => line.Date)];
    }

    private static IEnumerable<(int Number, Enrolment Enrolment)> Finished(LearnerState state) =>
        state.Enrolments.Index().Where(one => one.Item.Outcome.Status is OutcomeStatus.Completed or OutcomeStatus.Failed);

    private IEnumerable<CatalogueTarget> Taught(Enrolment enrolment) =>
        catalogue.Modules[enrolment.Module].Targets.Where(target => target.Attainment > target.Entry);

    private Assessment Answer(LearnerState state, Enrolment enrolment, int competency, ref CounterRandom random)
    {
        (DateOnly day, double mastery) = On(state, enrolment, competency, ref random);
        int item = random.NextIndex(ItemsEach);
        double difficulty = DifficultyOf(competency, item);
        double odds = mastery / Math.Max(1e-9, 1 - mastery) * Math.Exp(-difficulty);
        bool right = random.NextEvent(Guess + ((1 - Guess - Slip) * odds / (1 + odds)));
        string id = catalogue.CompetencyId(competency);
        return new Assessment(state.Learner.Id, id, day, right ? 1 : 0)
        {
            Item = string.Create(CultureInfo.InvariantCulture, $"{id}-{item + 1}"),
            Difficulty = difficulty,
            Guess = Guess,
            Slip = Slip,
        };
    }

    private ObservedPractice Line(LearnerState state, Enrolment enrolment, int competency, ref CounterRandom random)
    {
        (DateOnly day, double mastery) = On(state, enrolment, competency, ref random);
        Module module = catalogue.Modules[enrolment.Module].Module;
        ImmutableArray<string> settings = module.Settings.IsEmpty ? state.Learner.Settings : module.Settings;
        Session? session = enrolment.Outcome.SessionId is string id ? catalogue.Programme.FindSession(id) : null;
        double seen = Math.Clamp(mastery + (SteadyHand * random.NextNormal()), 0, 1);
        return new ObservedPractice(state.Learner.Id, catalogue.CompetencyId(competency), day,
            Math.Round(seen, 2, MidpointRounding.ToEven))
        {
            Setting = settings.IsEmpty ? null : settings[random.NextIndex(settings.Length)],
            Hours = 0.5 * (1 + random.NextIndex(LongestHalfHours)),
            Observer = session?.TrainerId,
        };
    }

    // Mastery grows evenly over the days from what it was before to what it was after; who failed stays where they were.
    private static (DateOnly Day, double Mastery) On(LearnerState state, Enrolment enrolment, int competency, ref CounterRandom random)
    {
        DateOnly last = enrolment.Outcome.Ended!.Value;
        int days = last.DayNumber - enrolment.Outcome.Enrolled.DayNumber;
        int passed = random.NextIndex(days + 1);
        (double before, double after) = (state.MasteryOn(competency, last), state.MasteryOn(competency, last.AddDays(1)));
        return (enrolment.Outcome.Enrolled.AddDays(passed), before + ((after - before) * passed / Math.Max(1, days)));
    }

    // The same for everybody: a quantity of the programme, not of a learner.
    private double DifficultyOf(int competency, int item)
    {
        var random = new CounterRandom(seed, RandomStream.Item, learner: competency, item);
        return Math.Round(DifficultySpread * random.NextNormal(), 1, MidpointRounding.ToEven);
    }
}
