using Pedagogy6P.Participative.Choices;

namespace Pedagogy6P.Tests.Participative.Choices;

/// <summary>The store in memory does what every store does.</summary>
public sealed class InMemoryChoiceStoreTests : ChoiceStoreContract
{
    protected override IChoiceStore Open() => new InMemoryChoiceStore();
}
