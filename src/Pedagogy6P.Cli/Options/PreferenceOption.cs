using System.CommandLine;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--preferences</c>: the model behind Preference, which learns what learners like from what they choose.</summary>
internal static class PreferenceOption
{
    private const string Name = "--preferences";
    private const long MostBytes = 64 << 20;

    public static Option<string?> Create() => new InputOption(Name, "MODEL.json",
        "Let this model, of 'choices fit', learn from choices what is liked; declared topics alone say it otherwise.");

    /// <summary>The term with what the learners' choices tell; null where no model is given.</summary>
    /// <param name="path">The file; null where none is given.</param>
    /// <param name="loaded">The programme, on its day.</param>
    /// <exception cref="ToolException">There is no such file, or it is of another programme.</exception>
    /// <exception cref="InputRefusedException">It is no preference model.</exception>
    public static LearnedPreference? Of(string? path, LoadedProgramme loaded)
    {
        if (path is null)
        {
            return null;
        }

        var preference = new LearnedPreference(loaded.Programme, new PreferenceBook(Read(path, loaded)));
        var history = new TasteHistory(loaded.Programme, preference.Features);
        foreach (FoldedLearner folded in loaded.Folded.Values)
        {
            preference.Book.Relearn(folded.Learner, history.Of(folded));
        }

        return preference;
    }

    private static PreferenceModel Read(string path, LoadedProgramme loaded)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MostBytes })
            {
                throw ToolException.WrongUsage($"{Name}: found \"{path}\", expected a file of at most 64 MiB.");
            }

            var model = PreferenceModel.Parse(File.ReadAllText(path), path);
            PreferenceVocabulary own = PreferenceVocabulary.Of(loaded.Programme);
            return model.Vocabulary.Names.Order(StringComparer.Ordinal).SequenceEqual(own.Names.Order(StringComparer.Ordinal),
                StringComparer.Ordinal) ? model
                : throw ToolException.WrongUsage(
                    $"{Name}: found \"{path}\", which is about other topics or sites; expected a model of this programme.",
                    "Make it anew: pedagogy6p choices fit FOLDER --out MODEL.json.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ToolException.WrongUsage(
                $"{Name}: found \"{path}\" ({FileFaults.Of(fault, path)}), expected a preference model; 'choices fit' makes one.");
        }
    }
}
