using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Formats.OpenBadges;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.OpenBadges;

/// <summary>Badges say what was learnt, hide who learnt it, and their signatures hold for who knows the standard only.</summary>
public sealed class BadgeTests
{
    private static readonly BadgeIssuer School = new("https://school.example", "École");

    [Fact]
    public void A_completed_module_is_a_credential_aligned_with_what_it_teaches()
    {
        BadgeCredential badge = Badges().ShouldHaveSingleItem();
        string text = Encoding.UTF8.GetString(badge.Json.AsSpan());
        text.ShouldNotContain("zoe", Shouldly.Case.Sensitive);
        using var json = JsonDocument.Parse(text);
        JsonElement subject = json.RootElement.GetProperty("credentialSubject"), achievement = subject.GetProperty("achievement");
        json.RootElement.GetProperty("validFrom").GetString().ShouldBe("2026-05-01T00:00:00+00:00");
        json.RootElement.GetProperty("issuer").GetProperty("name").GetString().ShouldBe("École");
        subject.GetProperty("identifier")[0].GetProperty("identityHash").GetString()
            .ShouldBe("sha256$" + Convert.ToHexStringLower(SHA256.HashData("zoesaltsalt"u8)));
        subject.GetProperty("result")[0].GetProperty("value").GetString().ShouldBe("0.9");
        achievement.GetProperty("alignment").EnumerateArray().Select(target => target.GetProperty("targetType").GetString())
            .ShouldBe(["CFItem", "ceasn:Competency"]);
        Badges().Single().Json.ShouldBe(badge.Json);
    }

    [Fact]
    public void An_rsa_signature_holds_for_the_cryptography_of_the_platform()
    {
        using var key = RSA.Create(2048);
        using var signer = BadgeSigner.FromPem(key.ExportPkcs8PrivateKeyPem());
        (byte[] signed, byte[] signature, JsonElement header, _) = Parts(signer.Sign(Badges()[0]));
        (header.GetProperty("alg").GetString(), header.GetProperty("typ").GetString()).ShouldBe(("RS256", "JWT"));
        JsonElement jwk = header.GetProperty("jwk");
        using var known = RSA.Create(new RSAParameters { Modulus = Bytes(jwk, "n"), Exponent = Bytes(jwk, "e") });
        known.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeTrue();
        key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeTrue();
        signed[^1] ^= 1;
        key.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).ShouldBeFalse();
    }

    [Fact]
    public void An_elliptic_signature_holds_and_the_payload_is_the_credential()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var signer = BadgeSigner.FromPem(key.ExportECPrivateKeyPem());
        BadgeCredential badge = Badges()[0];
        (byte[] signed, byte[] signature, JsonElement header, JsonElement payload) = Parts(signer.Sign(badge));
        header.GetProperty("alg").GetString().ShouldBe("ES256");
        JsonElement jwk = header.GetProperty("jwk");
        using var known = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes(jwk, "x"), Y = Bytes(jwk, "y") },
        });
        known.VerifyData(signed, signature, HashAlgorithmName.SHA256).ShouldBeTrue();
        jwk.TryGetProperty("d", out _).ShouldBeFalse();
        payload.GetProperty("iss").GetString().ShouldBe("https://school.example");
        payload.GetProperty("jti").GetString().ShouldBe(badge.Id);
        payload.GetProperty("nbf").GetInt64().ShouldBe(new DateTimeOffset(2026, 5, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds());
        using var credential = JsonDocument.Parse(badge.Json.AsMemory());
        foreach (JsonProperty property in credential.RootElement.EnumerateObject())
        {
            JsonElement.DeepEquals(payload.GetProperty(property.Name), property.Value).ShouldBeTrue(property.Name);
        }
    }

    [Fact]
    public void Keys_that_do_not_sign_are_refused()
    {
        using var small = RSA.Create(1024);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var large = RSA.Create(2048);
        foreach (string pem in (string[])["", "x", small.ExportPkcs8PrivateKeyPem(), other.ExportPkcs8PrivateKeyPem(),
            large.ExportSubjectPublicKeyInfoPem()])
        {
            Should.Throw<ArgumentException>(() => BadgeSigner.FromPem(pem));
        }
    }

    [Fact]
    public void An_issuer_that_is_none_is_refused_all_at_once() => Should.Throw<InputRefusedException>(() =>
        BadgeExport.Of(Programme(), Zoe(), new BadgeIssuer("school", " "), "salt")).Count.ShouldBe(3);

    private static ImmutableArray<BadgeCredential> Badges() => BadgeExport.Of(Programme(), Zoe(), School, "saltsalt");

    private static Learner Zoe() => new()
    {
        Id = "zoe", Audience = "nurses", Level = 5, HoursPerWeek = 4,
        Outcomes =
        [
            new Outcome("m", null, new DateOnly(2026, 6, 1), OutcomeStatus.Completed, new DateOnly(2026, 7, 1)),
            new Outcome("m", null, new DateOnly(2026, 4, 1), OutcomeStatus.Completed, new DateOnly(2026, 5, 1), 0.9),
            new Outcome("n", null, new DateOnly(2026, 4, 1), OutcomeStatus.Failed, new DateOnly(2026, 5, 1)),
        ],
    };

    private static Programme Programme()
    {
        var builder = new ProgrammeBuilder(new ProgrammeTables { Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "fr" });
        builder.Add(new Competency("c", "Care"));
        builder.Add(new Competency("http://data.europa.eu/esco/skill/1", "Listen"));
        foreach (string id in (string[])["m", "n"])
        {
            builder.Add(new Module { Id = id, Title = $"Module {id}", Hours = 1.5, Modality = Modality.OnlineAsync });
            builder.Add(new ModuleCompetency(id, "c", 0, 0.7));
            builder.Add(new ModuleCompetency(id, "http://data.europa.eu/esco/skill/1", 0, 0.5));
        }

        return builder.Build();
    }

    // By hand on purpose: a library that signs and verifies could be wrong twice.
    private static (byte[] Signed, byte[] Signature, JsonElement Header, JsonElement Payload) Parts(string token)
    {
        string[] parts = token.Split('.');
        parts.Length.ShouldBe(3);
        return (Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]),
            JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement,
                JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1])).RootElement);
    }

    private static byte[] Bytes(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
}
