using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>Places competencies under wider ones, never under themselves. Stateless.</summary>
internal static class CompetencyParents
{
    /// <summary>Sets the parent of a competency, unless it would be its own through others, which the log then says.</summary>
    public static void Place(FactRow competency, string parent, FactTable competencies, FileLog log)
    {
        competency["parent"] = null;
        if (CompetencyTree.WouldCircle(competencies, competency, parent))
        {
            log.Note("Some competencies are parents of themselves, through others; one of each circle stands at the top.");
            return;
        }

        competency["parent"] = parent;
    }
}
