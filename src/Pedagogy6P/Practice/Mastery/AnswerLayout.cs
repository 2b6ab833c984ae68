namespace Pedagogy6P.Practice.Mastery;

/// <summary>Where the blocks of columns of the joined regression begin.</summary>
internal sealed class AnswerLayout
{
    public const int Dense = 48, Short = 3, Long = 5, Bins = 24, Counts = 9;

    /// <summary>Columns that every row has, the first ones of those kept for them.</summary>
    public const int Plain = 37;

    public const int ShortPatterns = (1 << (Short + 1)) - 1, LongPatterns = (1 << (Long + 1)) - 1;

    /// <summary>Most columns of a row.</summary>
    public const int Longest = Plain + 24;

    public AnswerLayout(int slots, int items, int triples)
    {
        Slots = slots;
        int at = Dense;
        Skill = Take(slots);
        SkillRight = Take(slots);
        SkillWrong = Take(slots);
        SkillAbility = Take(slots);
        SkillKnown = Take(slots);
        SkillPattern = Take(slots * ShortPatterns);
        Pattern = Take(LongPatterns);
        AnyPattern = Take(LongPatterns);
        BothPatterns = Take(ShortPatterns * ShortPatterns * 2);
        AbilityBin = Take(Bins);
        KnownBin = Take(Bins);
        AbilityKnown = Take(Bins * Bins / 4);
        AbilityCount = Take(Bins * Counts);
        CountGrid = Take(Counts * Counts);
        SameSkillPattern = Take(Counts * ShortPatterns);
        TotalShare = Take(Counts * Bins);
        Item = Take(items);
        Triple = Take(2 * triples);
        Width = at;

        int Take(int columns)
        {
            int start = at;
            at += columns;
            return start;
        }
    }

    public int Slots { get; }

    public int Width { get; }

    public int Skill { get; }

    public int SkillRight { get; }

    public int SkillWrong { get; }

    public int SkillAbility { get; }

    public int SkillKnown { get; }

    public int SkillPattern { get; }

    public int Pattern { get; }

    public int AnyPattern { get; }

    public int BothPatterns { get; }

    public int AbilityBin { get; }

    public int KnownBin { get; }

    public int AbilityKnown { get; }

    public int AbilityCount { get; }

    public int CountGrid { get; }

    public int SameSkillPattern { get; }

    public int TotalShare { get; }

    public int Item { get; }

    public int Triple { get; }
}
