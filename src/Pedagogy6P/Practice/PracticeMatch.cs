
namespace Pedagogy6P.Practice;

/// <summary>The Practice term: hands-on share and match with the learner's practice settings.</summary>
internal static class PracticeMatch
{
    /// <summary>
    /// 1 when settings are shared, else ¾ when one is an ancestor of another's, else ½ when either side declares none, else 0.
    /// </summary>
    public static double Match(bool shared, bool related, bool undeclared) => shared ? 1 : related ? 0.75 : undeclared ? 0.5 : 0;

    /// <summary>X = ½·hands-on share + ½·match.</summary>
    public static double Term(double handsOnShare, double match) => (0.5 * handsOnShare) + (0.5 * match);
}
