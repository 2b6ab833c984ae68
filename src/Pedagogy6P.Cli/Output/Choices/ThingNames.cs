using Pedagogy6P.Programmes;

namespace Pedagogy6P.Cli.Output.Choices;

/// <summary>
/// What people call the things of a programme, with the id that commands take behind it; the id alone where there is no title. Immutable
/// and thread-safe.
/// </summary>
/// <param name="programme">The programme.</param>
/// <param name="language">Tag of the language of the reader.</param>
internal sealed class ThingNames(Programme programme, string language)
{
    public Programme Programme => programme;

    public string Module(string id) => With(programme.FindModule(id)?.Title, id);

    public string Competency(string id) => With(programme.FindCompetency(id)?.Title, id);

    public string Role(string id) => With(programme.FindRole(id)?.Title, id);

    public string Site(string id) => With(programme.FindSite(id)?.Title, id);

    public string Term(VocabularyKind kind, string id) => With(programme.Terms.TitleOf(kind, id, language), id);

    private static string With(string? title, string id) =>
        title is null || string.Equals(title, id, StringComparison.Ordinal) ? id : $"{title} ({id})";
}
