using System.Numerics;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Ranking.Query;

/// <summary>
/// What a learner says in words that the programme knows, as bits. Reusable: compiling again overwrites all of it. Not thread-safe.
/// </summary>
internal sealed class LearnerWords(NumberedProgramme index)
{
    private readonly ulong[] _languages = new ulong[index.LanguageBits.WordsPerRow];
    private readonly ulong[] _settings = new ulong[index.SettingBits.WordsPerRow];
    private readonly ulong[] _topics = new ulong[index.TopicBits.WordsPerRow];
    private readonly ulong[] _funding = new ulong[index.LabelBits.WordsPerRow];

    /// <summary>Languages, that of the programme when none is declared.</summary>
    public ReadOnlySpan<ulong> Languages => _languages;

    public ReadOnlySpan<ulong> Settings => _settings;

    public ReadOnlySpan<ulong> Topics => _topics;

    public ReadOnlySpan<ulong> Funding => _funding;

    /// <summary>Declared interests that the programme knows.</summary>
    public int TopicCount
    {
        get
        {
            int count = 0;
            foreach (ulong word in _topics)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Compiles the words of a learner; those that the programme does not know are left out.</summary>
    public void Compile(Learner learner)
    {
        Clear();
        if (learner.Languages.IsEmpty)
        {
            SetBit(_languages, index.ProgrammeLanguage);
        }

        foreach (string language in learner.Languages)
        {
            SetBit(_languages, index.FindLanguage(language));
        }

        foreach (string setting in learner.Settings)
        {
            SetBit(_settings, index.Settings.Find(setting));
        }

        foreach (string topic in learner.Topics)
        {
            SetBit(_topics, index.Topics.Find(topic));
        }

        foreach (string label in learner.Funding)
        {
            SetBit(_funding, index.Labels.Find(label));
        }
    }

    /// <summary>Forgets the learner.</summary>
    public void Clear()
    {
        Array.Clear(_languages);
        Array.Clear(_settings);
        Array.Clear(_topics);
        Array.Clear(_funding);
    }

    private static void SetBit(Span<ulong> bits, int number)
    {
        if (number >= 0)
        {
            bits[number >> 6] |= 1UL << (number & 63);
        }
    }
}
