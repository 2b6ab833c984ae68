using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Planning.Teams;

/// <summary>
/// Who may join a team for a module: those who take it now, and those to whom it is open by their choices, profile, prerequisites and
/// budget. That no session suits them, or that it brings them nothing new, is no matter of teams.
/// </summary>
internal sealed class TeamRoster
{
    // Of more languages than there are bits for, the first count.
    private const int MostLanguages = 64;

    private readonly RankingCore _core;
    private readonly int _module;

    /// <param name="core">The core of the engine.</param>
    /// <param name="module">Number of the module.</param>
    /// <param name="learners">The learners.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public TeamRoster(RankingCore core, int module, IEnumerable<Learner> learners, DateOnly asOf, CancellationToken cancellationToken)
    {
        (_core, _module) = (core, module);
        Languages = Tags(core.Index.Modules[module].Languages);
        foreach (Learner learner in learners.OrderBy(learner => learner.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(learner, asOf);
        }
    }

    /// <summary>Primary subtags of the module's languages, in its order.</summary>
    public string[] Languages { get; }

    /// <summary>Those who may join a team, in ordinal order.</summary>
    public List<TeamCandidate> Candidates { get; } = [];

    /// <summary>Those who cannot take the module.</summary>
    public List<LearnerAlone> Barred { get; } = [];

    private void Add(Learner learner, DateOnly asOf)
    {
        QueryScratch scratch = _core.Rent();
        try
        {
            _core.Compile(scratch, learner, asOf);
            Reason[] obstacles = scratch.Query.Is(_module, ModuleState.InProgress) ? [] : ModuleObstacles.Of(_core, scratch, _module);
            if (obstacles.Length > 0)
            {
                Barred.Add(new LearnerAlone(learner.Id, AloneReason.CannotTakeIt, [.. obstacles]));
                return;
            }

            ReadOnlySpan<CompetencyAmount> taught = _core.Index.Taught[_module];
            var (mastery, shares) = (new double[taught.Length], new double[taught.Length]);
            for (int place = 0; place < taught.Length; place++)
            {
                mastery[place] = scratch.Query.Mastery[taught[place].Competency];
                shares[place] = Math.Min(1, mastery[place] / taught[place].Amount);
            }

            Candidates.Add(new TeamCandidate(learner.Id, learner.Audience, learner.Availability, learner.Location,
                Understood(learner), mastery, shares));
        }
        finally
        {
            _core.Return(scratch);
        }
    }

    private string[] Tags(IReadOnlyCollection<string> languages) => [.. (languages.Count == 0 ? [_core.Index.Programme.Tables.Language]
        : languages).Select(LanguageTag.Primary).Distinct(StringComparer.Ordinal).Take(MostLanguages)];

    private ulong Understood(Learner learner)
    {
        ulong bits = 0;
        foreach (string language in Tags(learner.Languages))
        {
            int at = Array.IndexOf(Languages, language);
            bits |= at < 0 ? 0 : 1UL << at;
        }

        return bits;
    }
}
