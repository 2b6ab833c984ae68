using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>Opens choice stores.</summary>
internal interface IChoiceStoreSource : IToolExtension
{
    /// <summary>Opens a store.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="create">Whether a file that does not exist is made.</param>
    /// <exception cref="InputRefusedException">It is no choice store.</exception>
    IChoiceStore Open(string path, bool create);
}
