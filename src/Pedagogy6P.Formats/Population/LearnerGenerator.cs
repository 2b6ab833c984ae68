using System.Collections.Immutable;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Population;

/// <summary>Generates one learner after the other, each from its own random streams. Thread-safe.</summary>
internal sealed class LearnerGenerator(Catalogue catalogue, PopulationModel model, ulong seed)
{
    private const int FrailtyDigits = 6;
    private const int MasteryDigits = 2;

    private readonly ChoiceSimulator _choices = new(catalogue, model.Choices);
    private readonly ObservationSimulator _observations = new(catalogue, model, seed);
    private readonly ProfileGenerator _profiles = new(model);
    private readonly DateOnly _referenceDate = catalogue.Programme.Tables.ReferenceDate!.Value;

    /// <summary>Generates a learner.</summary>
    /// <param name="number">Number of the learner, from 0.</param>
    public LearnerDraft Generate(int number)
    {
        var streams = new LearnerSeed(seed, number);
        (Learner learner, int segmentNumber) = _profiles.Draw(streams);
        PopulationSegment segment = model.Segments[segmentNumber];
        double frailty = Math.Round(streams.Stream(RandomStream.Frailty).NextNormal(), FrailtyDigits, MidpointRounding.ToEven);
        learner = learner with { Vetoed = OneOf(RandomStream.Vetoed, streams, segment.VetoedShare, learner, _ => true) };
        var state = new LearnerState(catalogue, learner);
        Prepare(state, streams);
        ImmutableArray<string> completed = OneOf(
            RandomStream.Completed,
            streams,
            model.PriorCompletedShare,
            learner,
            module => !learner.Vetoed.Contains(module.Module.Id, StringComparer.Ordinal) && state.IsReadyFor(module));
        foreach (CatalogueModule module in catalogue.Modules.Where(module => completed.Contains(module.Module.Id, StringComparer.Ordinal)))
        {
            state.Complete(module.Index, score: 1, DateOnly.MinValue);
        }

        Enrol(state, segment, frailty, streams);
        state.AdvanceTo(_referenceDate);
        learner = learner with
        {
            Completed = completed,
            Pinned = OneOf(RandomStream.Pinned, streams, segment.PinnedShare, learner, module => IsPinnable(module, state)),
            Mastery = Assess(state, streams),
            Outcomes = [.. state.Enrolments.Select(enrolment => enrolment.Outcome)],
        };
        return new LearnerDraft(
            learner,
            [.. state.Enrolments.SelectMany(enrolment => enrolment.Activities)],
            [.. state.Enrolments.SelectMany(enrolment => enrolment.Hazards)],
            new LearnerTruth(learner.Id, segmentNumber, frailty),
            _choices.Draw(learner, state, streams))
        {
            Assessments = _observations.Answers(state, streams),
            Practice = _observations.Logbook(state, streams),
        };
    }

    /// <summary>
    /// With a probability, one module of the learner's audience and level that satisfies a condition, each as likely; else none.
    /// </summary>
    private ImmutableArray<string> OneOf(
        RandomStream stream, LearnerSeed streams, double probability, Learner learner, Func<CatalogueModule, bool> condition)
    {
        CounterRandom random = streams.Stream(stream);
        if (!random.NextEvent(probability))
        {
            return [];
        }

        List<CatalogueModule> options =
            [.. catalogue.Modules.Where(module => module.IsOpenTo(learner.Audience, learner.Level) && condition(module))];
        return options.Count == 0 ? [] : [options[random.NextIndex(options.Count)].Module.Id];
    }

    private static bool IsPinnable(CatalogueModule module, LearnerState state) =>
        !state.HasCompleted(module.Index) && !state.IsTaking(module.Index)
        && !state.Learner.Vetoed.Contains(module.Module.Id, StringComparer.Ordinal);

    /// <summary>True mastery before any module: what the background usually leaves behind, give or take the noise.</summary>
    private void Prepare(LearnerState state, LearnerSeed streams)
    {
        foreach ((int competency, double usual) in catalogue.Background(state.Learner.Background))
        {
            CounterRandom random = streams.Stream(RandomStream.TrueMastery, competency);
            state.SetMastery(competency, Math.Clamp(usual + (model.Assessment.Noise * random.NextNormal()), 0, 1));
        }
    }

    private void Enrol(LearnerState state, PopulationSegment segment, double frailty, LearnerSeed streams)
    {
        CounterRandom plan = streams.Stream(RandomStream.Plan);
        int count = (int)segment.Enrolments.Draw(ref plan);
        DateOnly earliest = _referenceDate.AddMonths(-model.HistoryMonths);
        int days = _referenceDate.DayNumber - earliest.DayNumber;
        if (count == 0 || days == 0)
        {
            return;
        }

        var dates = new DateOnly[count];
        for (int i = 0; i < count; i++)
        {
            dates[i] = earliest.AddDays(plan.NextIndex(days));
        }

        Array.Sort(dates);
        var choice = new EnrolmentChoice(catalogue, state, _referenceDate);
        for (int i = 0; i < count; i++)
        {
            state.AdvanceTo(dates[i]);
            CounterRandom random = streams.Stream(RandomStream.Choice, i);
            if (choice.Draw(dates[i], ref random) is Run run)
            {
                state.Add(new EnrolmentSimulator(model, catalogue.Programme.Tables, state, run, dates[i], frailty, streams, i).Simulate());
            }
        }
    }

    private ImmutableArray<MasteryEstimate> Assess(LearnerState state, LearnerSeed streams)
    {
        bool[] known = new bool[catalogue.Competencies];
        foreach ((int competency, _) in catalogue.Background(state.Learner.Background))
        {
            known[competency] = true;
        }

        foreach (CatalogueTarget target in catalogue.Modules.Where(module => state.HasCompleted(module.Index))
            .SelectMany(module => module.Targets))
        {
            known[target.Competency] |= target.Attainment > target.Entry;
        }

        var estimates = ImmutableArray.CreateBuilder<MasteryEstimate>();
        for (int competency = 0; competency < known.Length; competency++)
        {
            CounterRandom random = streams.Stream(RandomStream.Assessment, competency);
            if (known[competency] && random.NextEvent(model.Assessment.AssessedShare))
            {
                double seen = Math.Clamp(state.Mastery[competency] + (model.Assessment.Noise * random.NextNormal()), 0, 1);
                double rounded = Math.Round(seen, MasteryDigits, MidpointRounding.ToEven);
                estimates.Add(new MasteryEstimate(catalogue.CompetencyId(competency), rounded, model.Assessment.Evidence.Draw(ref random)));
            }
        }

        return estimates.ToImmutable();
    }
}
