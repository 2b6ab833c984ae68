using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>Advises the learners of one world, one after the other, each from their first week to their last. Not thread-safe.</summary>
internal interface IAdviser
{
    /// <summary>A learner begins.</summary>
    /// <param name="learner">Their record on the first day.</param>
    void Begin(Learner learner)
    {
    }

    /// <summary>
    /// What to show a learner, best first. The simulation shows the first few that fit what they have booked already; an offer that the
    /// programme's rules forbid ends the simulation as a fault of the policy.
    /// </summary>
    /// <param name="learner">Their record: outcomes, declines, hours that are left, and the last assessment of each competency.</param>
    /// <param name="day">The day.</param>
    /// <param name="offers">Where the offers go; empty.</param>
    void Advise(Learner learner, DateOnly day, List<ModuleOffer> offers);

    /// <summary>What became of a list.</summary>
    /// <param name="learner">The record that it was made for.</param>
    /// <param name="day">The day.</param>
    /// <param name="shown">What was shown, in order.</param>
    /// <param name="chosen">The place of what was accepted, from 0; −1 for nothing.</param>
    void Chosen(Learner learner, DateOnly day, IReadOnlyList<ModuleOffer> shown, int chosen)
    {
    }

    /// <summary>A module was completed.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <param name="day">The day.</param>
    void Completed(string moduleId, DateOnly day)
    {
    }

    /// <summary>A competency was assessed.</summary>
    /// <param name="assessment">Share of right answers, and how many questions there were as its weight.</param>
    void Assessed(Assessment assessment)
    {
    }

    /// <summary>Competencies to refresh this week, the most urgent first; none by default.</summary>
    /// <param name="learner">Their record.</param>
    /// <param name="day">The first day of the week.</param>
    IReadOnlyList<string> Refreshers(Learner learner, DateOnly day) => [];
}
