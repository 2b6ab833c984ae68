using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Proof.Decisions;

/// <summary>Pseudonyms of learners and ids of decisions.</summary>
public sealed class LearnerKeyRingTests
{
    [Fact]
    public void A_pseudonym_is_the_HMAC_of_the_id()
    {
        // RFC 4231, test case 1: the key is 20 bytes of 0x0b, the data "Hi There".
        var ring = new LearnerKeyRing(("k", [.. Enumerable.Repeat((byte)0x0b, 20)]));
        ring.Of("Hi There").ShouldBe(new LearnerPseudonym("k", "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
    }

    [Fact]
    public void New_decisions_use_the_last_key_and_erasure_knows_them_all()
    {
        LearnerKeyRing ring = DecisionSamples.Keys;
        ring.Ids.ShouldBe(["2026", "2027"]);
        ring.Of("L1").ShouldBe(ring.AllOf("L1")[1]);
        ring.AllOf("L1").Select(pseudonym => pseudonym.KeyId).ShouldBe(ring.Ids);
        ring.AllOf("L1")[0].ShouldBe(new LearnerKeyRing(("2026", DecisionSamples.Key(1))).Of("L1"));
        ring.AllOf("L1").Select(pseudonym => pseudonym.Value).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_later_change_of_the_key_bytes_has_no_effect()
    {
        byte[] key = DecisionSamples.Key(9);
        var ring = new LearnerKeyRing(("k", key));
        LearnerPseudonym before = ring.Of("L1");
        key[0] = 0;
        ring.Of("L1").ShouldBe(before);
    }

    [Fact]
    public void Ids_of_decisions_grow_with_time_and_tell_learners_and_seeds_apart()
    {
        LearnerKeyRing ring = DecisionSamples.Keys;
        string[] ids = [.. Enumerable.Range(0, 100).Select(second => ring.DecisionId("L1", DecisionSamples.Start.AddSeconds(second), 5))];
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
        ids[0].ShouldBe(ring.DecisionId("L1", DecisionSamples.Start, 5));
        string[] others = [ring.DecisionId("L2", DecisionSamples.Start, 5), ring.DecisionId("L1", DecisionSamples.Start, 6), ids[0]];
        others.Distinct().Count().ShouldBe(3);
        others.ShouldAllBe(id => id[14] == '8' && "89ab".Contains(id[19], StringComparison.Ordinal) && id.Length == 36);
        Guid.Parse(ids[0]).ToByteArray(bigEndian: true)[..6].ShouldBe(
            BitConverter.GetBytes(DecisionSamples.Start.ToUnixTimeMilliseconds()).AsEnumerable().Reverse().Skip(2).ToArray());
    }

    [Fact]
    public void Keys_that_protect_nobody_are_refused()
    {
        Should.Throw<InputRefusedException>(() => new LearnerKeyRing([]));
        Should.Throw<InputRefusedException>(() => new LearnerKeyRing(("k", new byte[15]), ("k", DecisionSamples.Key(1)), ("", [])))
            .Count.ShouldBe(4);
        Should.Throw<ArgumentException>(() => DecisionSamples.Keys.Of(""));
        Should.Throw<ArgumentException>(() => DecisionSamples.Keys.AllOf(null!));
        Should.Throw<ArgumentOutOfRangeException>(() => DecisionSamples.Keys.DecisionId("L1", DateTimeOffset.UnixEpoch.AddDays(-1), 1));
    }
}
