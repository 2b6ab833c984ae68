using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Text;

namespace Pedagogy6P.Formats.Esco;

/// <summary>Makes competencies, roles and what roles ask of rows of ESCO. Not thread-safe.</summary>
internal sealed class EscoFacts(ImportWork work)
{
    private const string EssentialImportance = "1", OptionalImportance = "0.5";

    private readonly Dictionary<string, string> _skillsByLabel = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a row.</summary>
    /// <returns>Null when it was taken; else why not.</returns>
    public string? Take(EscoKind kind, NamedColumns row, string collection) => kind switch
    {
        EscoKind.Skills => Skill(row, collection),
        EscoKind.Occupations => Occupation(row),
        EscoKind.Hierarchy => Broader(row),
        _ => Relation(row),
    };

    private string? Skill(NamedColumns row, string collection)
    {
        if (Concept(row) is not string id)
        {
            return "no URI or label";
        }

        string label = row["preferredLabel"]!;
        work.Facts.Competencies.Row(id).Default("title", FactTitle.Of(label)).Default("framework", "ESCO")
            .Default("domain", collection.Length > 0 ? collection : null);
        _skillsByLabel.TryAdd(label, id);
        return null;
    }

    private string? Occupation(NamedColumns row)
    {
        if (Concept(row) is not string id)
        {
            return "no URI or label";
        }

        work.Facts.Roles.Row(id).Default("title", FactTitle.Of(row["preferredLabel"]));
        return null;
    }

    // A skill may have several broader ones; the folder has a tree, so the first counts.
    private string? Broader(NamedColumns row)
    {
        if (FactId.Of(row["conceptUri"]) is not string id || FactId.Of(row["broaderUri"]) is not string parent
            || work.Facts.Competencies.Find(id) is not FactRow competency || work.Facts.Competencies.Find(parent) is null)
        {
            return "a concept that is no skill of the files";
        }

        if (competency["parent"] is not null)
        {
            return "a second broader skill: a competency has one parent";
        }

        if (CompetencyTree.WouldCircle(work.Facts.Competencies, competency, parent))
        {
            return "a skill that would be broader than itself";
        }

        competency["parent"] = parent;
        return null;
    }

    private string? Relation(NamedColumns row)
    {
        string? skill = FactId.Of(row["skillUri"]) ?? (row["skillLabel"] is string label ? _skillsByLabel.GetValueOrDefault(label) : null);
        if (FactId.Of(row["occupationUri"]) is not string role || work.Facts.Roles.Find(role) is null || skill is null
            || work.Facts.Competencies.Find(skill) is null)
        {
            return "an occupation or skill that is not of the files";
        }

        bool isEssential = "essential".Equals(row["relationType"], StringComparison.OrdinalIgnoreCase);
        FactRow asked = work.Facts.RoleCompetencies.Row(role, skill);
        asked["importance"] = isEssential || asked["importance"] is EssentialImportance ? EssentialImportance : OptionalImportance;
        return null;
    }

    private static string? Concept(NamedColumns row) => row["preferredLabel"] is null ? null : FactId.Of(row["conceptUri"]);
}
