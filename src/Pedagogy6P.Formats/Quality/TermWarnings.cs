using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Warnings about words in use that have no title although others of their kind have one.</summary>
internal static class TermWarnings
{
    public static IEnumerable<QualityWarning> Of(ProgrammeTables tables, LearnerRoster learners)
    {
        ImmutableArray<Module> modules = tables.Modules;
        ImmutableArray<Learner> people = learners.Learners;
        (VocabularyKind Kind, IEnumerable<string> Used)[] words =
        [
            (VocabularyKind.Topic, [.. modules.SelectMany(module => module.Topics), .. people.SelectMany(learner => learner.Topics)]),
            (VocabularyKind.Setting,
                [
                    .. modules.SelectMany(module => module.Settings), .. people.SelectMany(learner => learner.Settings),
                    .. learners.Practice.Select(practice => practice.Setting).OfType<string>(),
                ]),
            (VocabularyKind.Label, [.. modules.SelectMany(module => module.Labels), .. people.SelectMany(learner => learner.Funding)]),
            (VocabularyKind.Equipment,
                [.. modules.SelectMany(module => module.Equipment), .. tables.Sites.SelectMany(site => site.Equipment)]),
            (VocabularyKind.Audience, [.. modules.SelectMany(module => module.Audiences), .. people.Select(learner => learner.Audience)]),
        ];
        ILookup<VocabularyKind, string> titled = tables.Terms.ToLookup(term => term.Kind, term => term.Id);
        foreach ((VocabularyKind kind, IEnumerable<string> used) in words.Where(entry => titled.Contains(entry.Kind)))
        {
            ImmutableArray<string> untitled = [.. used.Except(titled[kind], StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (!untitled.IsEmpty)
            {
                yield return new QualityWarning(
                    QualityCode.UntitledTerm,
                    "terms",
                    untitled,
                    $"No title for {kind.ToString().ToLowerInvariant()} {string.Join(", ", untitled.Select(id => $"\"{id}\""))}.");
            }
        }
    }
}
