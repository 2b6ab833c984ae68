using System.CommandLine;
using System.Text;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk card</c>: the card of a model, as Markdown or as an HTML page by the name of the file.</summary>
internal static class CardCommand
{
    public static Command Create(ToolHost host)
    {
        var model = new InputArgument("MODEL") { Description = "A model file that risk train or risk import wrote." };
        Option<string?> file = OutOption.Create();
        var command = new Command("card", "Write the card of a model: Markdown, or HTML when the file's name ends in .html.") { model,
            file };
        command.SetAction((parsed, _) =>
        {
            ModelCard card = new ModelCard(ModelFiles.Read(parsed.GetRequiredValue(model)), [], [], []).In(host.Messages);
            string? path = parsed.GetValue(file);
            bool html = path is not null && Path.GetExtension(path) is ".html" or ".htm";
            using ToolOutput output = ToolOutput.Open(host, path);
            output.Write(Encoding.UTF8.GetBytes(html ? card.ToHtml() : card.ToMarkdown()));
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
