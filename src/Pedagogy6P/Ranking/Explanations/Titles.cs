using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>Titles of a programme's items between the quotation marks of a language; an unknown id stands for itself.</summary>
internal readonly struct Titles(Programme programme, Wording wording)
{
    public Programme Programme => programme;

    public string Module(string id) => wording.Quote(programme.FindModule(id)?.Title ?? id);

    public string Competency(string id) => wording.Quote(programme.FindCompetency(id)?.Title ?? id);

    public string Role(string id) => wording.Quote(programme.FindRole(id)?.Title ?? id);

    public string Term(VocabularyKind kind, string id) => programme.Terms.TitleOf(kind, id, wording.Language);

    public string Site(string id) => programme.FindSite(id)?.Title ?? id;
}
