namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>Parents of competencies, of which none may be above itself. Stateless.</summary>
internal static class CompetencyTree
{
    /// <summary>Whether a competency would be above itself with this parent.</summary>
    public static bool WouldCircle(FactTable competencies, FactRow competency, string parent)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (FactRow? above = competencies.Find(parent); above is not null; above = above["parent"] is string next && seen.Add(next)
            ? competencies.Find(next) : null)
        {
            if (above == competency)
            {
                return true;
            }
        }

        return false;
    }
}
