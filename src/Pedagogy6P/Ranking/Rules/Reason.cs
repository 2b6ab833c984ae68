using System.Collections.Immutable;

namespace Pedagogy6P.Ranking.Rules;

/// <summary>One reason why a module is infeasible, with the facts that a text needs.</summary>
/// <param name="Code">The reason.</param>
/// <param name="Ids">
/// What it is about: the module's audiences (<see cref="ReasonCode.Audience"/>), its languages (<see cref="ReasonCode.Language"/>), its
/// modality and then those that the learner accepts, as words of the programme format (<see cref="ReasonCode.Modality"/>), the alternatives
/// of the unsatisfied group (<see cref="ReasonCode.Prerequisite"/>), the competency (<see cref="ReasonCode.Entry"/>), the competencies that
/// it teaches and some goal asks, in none of which it leads further than the learner is (<see cref="ReasonCode.NoGain"/>), the session that
/// came closest (<see cref="ReasonCode.Schedule"/> to <see cref="ReasonCode.Seats"/>), else empty.
/// </param>
/// <param name="Found">What there is: days since the module was declined, the learner's level or mastery, the price, the least weekly load,
/// the nearest distance in km; null
/// when no number applies.</param>
/// <param name="Needed">What is needed or allowed: days for which a decline counts, minimum level, entry mastery, budget, hours per week,
/// largest distance in km; null when
/// no number applies.</param>
public sealed record Reason(ReasonCode Code, ImmutableArray<string> Ids, double? Found = null, double? Needed = null);
