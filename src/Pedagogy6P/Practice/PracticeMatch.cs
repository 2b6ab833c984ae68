namespace Pedagogy6P.Practice;

/// <summary>The Practice term: hands-on share and match with the learner's practice settings.</summary>
internal static class PracticeMatch
{
    /// <summary>1 when settings are shared, ½ when either side declares none, 0 otherwise.</summary>
    public static double Match(bool shared, bool undeclared) => shared ? 1 : undeclared ? 0.5 : 0;

    /// <summary>X = ½·hands-on share + ½·match.</summary>
    public static double Term(double handsOnShare, double match) => (0.5 * handsOnShare) + (0.5 * match);
}
