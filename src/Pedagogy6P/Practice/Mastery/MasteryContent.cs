using Pedagogy6P.MachineLearning.Sequences;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>The content of a mastery model file; nothing read is believed before it is checked.</summary>
internal static class MasteryContent
{
    private const double MostLogOdds = 50;

    public static void Write(BinaryWriter writer, MasteryMetadata metadata)
    {
        writer.Write(metadata.LibraryVersion);
        writer.Write(metadata.Seed);
        writer.Write(metadata.Learners);
        writer.Write(metadata.Answers);
        writer.Write(metadata.TrainingDataHash);
        writer.Write(metadata.Penalty);
        writer.Write(metadata.HeldBackLogLoss);
        writer.Write(metadata.Notes);
    }

    public static MasteryMetadata ReadMetadata(BinaryReader reader) => new()
    {
        LibraryVersion = reader.ReadString(),
        Seed = reader.ReadInt64(),
        Learners = reader.ReadInt32(),
        Answers = reader.ReadInt32(),
        TrainingDataHash = reader.ReadString(),
        Penalty = reader.ReadDouble(),
        HeldBackLogLoss = reader.ReadDouble(),
        Notes = reader.ReadString(),
    };

    public static void Write(BinaryWriter writer, MasteryParameters parameters)
    {
        WriteMany(writer, parameters.SkillIds, writer.Write);
        WriteMany(writer, parameters.ItemIds, writer.Write);
        AbilityParameters ability = parameters.Ability;
        WriteMany(writer, [ability.Variance, ability.AbilityDrift, ability.SkillDrift, ability.MostLearnt, ability.WrongShare,
            ability.Guess, ability.Slip], writer.Write);
        WriteMany(writer, parameters.Skills, skill =>
        {
            writer.Write(skill.Ease);
            writer.Write(skill.Variance);
            writer.Write(skill.Gain);
            writer.Write(skill.HalfLifeDays);
            writer.Write(skill.Chain.Prior);
            writer.Write(skill.Chain.Learn);
            writer.Write(skill.Chain.Forget);
            writer.Write(skill.Chain.Guess);
            writer.Write(skill.Chain.Slip);
        });
        WriteMany(writer, parameters.Difficulties, writer.Write);
        WriteMany(writer, parameters.Pairs, pair => WritePair(writer, pair));
        WriteMany(writer, parameters.Repeats, pair => WritePair(writer, pair));
        WriteMany(writer, parameters.Weights, writer.Write);
    }

    public static MasteryParameters ReadParameters(BinaryReader reader)
    {
        string[] skills = Many(reader, reader.ReadString), items = Many(reader, reader.ReadString);
        double[] a = Many(reader, reader.ReadDouble);
        if (a.Length != 7)
        {
            throw new FormatException("abilities of another length");
        }

        var parameters = new MasteryParameters
        {
            SkillIds = [.. skills],
            ItemIds = [.. items],
            Ability = new AbilityParameters(a[0], a[1], a[2], a[3], a[4], a[5], a[6]),
            Skills = [.. Many(reader, () => new SkillParameters(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(),
                reader.ReadDouble(), new TracingParameters(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(),
                    reader.ReadDouble(), reader.ReadDouble())))],
            Difficulties = [.. Many(reader, reader.ReadDouble)],
            Pairs = [.. Many(reader, () => (reader.ReadInt32(), reader.ReadInt32()))],
            Repeats = [.. Many(reader, () => (reader.ReadInt32(), reader.ReadInt32()))],
            Weights = [.. Many(reader, reader.ReadDouble)],
        };
        Check(parameters);
        return parameters;
    }

    private static void Check(MasteryParameters p)
    {
        int slots = p.SkillIds.Length + 1;
        Require(p.SkillIds.Distinct(StringComparer.Ordinal).Count() == p.SkillIds.Length
            && p.ItemIds.Distinct(StringComparer.Ordinal).Count() == p.ItemIds.Length, "an id twice");
        Require(p.Skills.Length == slots && p.Difficulties.Length == p.ItemIds.Length, "skills or items of another number");
        Require(p.Ability.AreSound && p.Skills.All(skill => skill.AreSound), "degenerate numbers: guess and slip must be at most 0.5, "
            + "below 1 together, variances above 0, gains not below 0");
        Require(p.Difficulties.All(one => Math.Abs(one) <= MostLogOdds) && p.Skills.All(skill => Math.Abs(skill.Ease) <= MostLogOdds),
            "log-odds beyond 50");
        Require(p.Pairs.Concat(p.Repeats).All(pair => (uint)pair.Item1 < (uint)slots && (uint)pair.Item2 < (uint)slots),
            "a pair of skills that there are not");
        int width = new AnswerLayout(slots, p.ItemIds.Length, p.Pairs.Length).Width;
        Require(p.Weights.Length == 0 || (p.Weights.Length == width && p.Weights.All(double.IsFinite)), "weights of another layout");
    }

    private static void Require(bool isMet, string problem)
    {
        if (!isMet)
        {
            throw new FormatException(problem);
        }
    }

    private static void WriteMany<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }

    private static void WritePair(BinaryWriter writer, (int Before, int Skill) pair)
    {
        writer.Write(pair.Before);
        writer.Write(pair.Skill);
    }

    private static T[] Many<T>(BinaryReader reader, Func<T> read)
    {
        int count = reader.ReadInt32();
        if (count < 0 || count > reader.BaseStream.Length - reader.BaseStream.Position)
        {
            throw new FormatException("an impossible length");
        }

        var items = new T[count];
        for (int at = 0; at < count; at++)
        {
            items[at] = read();
        }

        return items;
    }
}
