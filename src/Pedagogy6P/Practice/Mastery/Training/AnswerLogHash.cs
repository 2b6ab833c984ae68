using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>The fingerprint of a log of answers.</summary>
internal static class AnswerLogHash
{
    private const int RowLength = 17;

    /// <summary>SHA-256 over skills, items and answers in order, learner by learner; who the learners are does not matter.</summary>
    public static string Of(AnswerLog log)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string id in log.SkillIds.Concat(log.ItemIds))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(id + "\0"));
        }

        Span<byte> row = stackalloc byte[RowLength];
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(row, log.Of(learner).Length);
            hash.AppendData(row[..4]);
            foreach (ref readonly Answer answer in log.Of(learner))
            {
                BinaryPrimitives.WriteInt32LittleEndian(row, answer.Skill);
                BinaryPrimitives.WriteInt32LittleEndian(row[4..], answer.Item);
                BinaryPrimitives.WriteDoubleLittleEndian(row[8..], double.IsNaN(answer.Day) ? double.NaN : answer.Day);
                row[16] = answer.IsRight ? (byte)1 : (byte)0;
                hash.AppendData(row);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
