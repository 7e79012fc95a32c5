import type { Catalogue } from '../catalogue.ts';

export const faults: Catalogue['faults'] = {
  'save.full':
    'Pas encore gardé : ce téléphone est plein. Ce que vous avez écrit reste à l’écran et sera gardé tout seul dès qu’il y aura de la place ; un choix sera à refaire. Faites de la place : supprimez ce dont ce téléphone peut se passer.',
  'save.closed':
    'Pas encore gardé : le téléphone a fermé le carnet un instant. Ce que vous avez écrit est toujours à l’écran, et nous réessayons ; un choix est à refaire.',
  'save.gone':
    'Pas gardé : ce carnet n’est plus sur ce téléphone. La route a été retirée dans un autre onglet, ou le navigateur a vidé son espace. Ce que vous avez écrit est toujours à l’écran : copiez-le avant de quitter cette page.',
  'save.newer':
    'Pas gardé : une version plus récente de Bitácora a ouvert ce carnet, et cette page est trop ancienne. Rien n’est perdu. Copiez ce que vous avez écrit, puis rouvrez l’application.',
  'save.erased':
    'Ceci a été effacé, à la demande de quelqu’un, et l’on ne peut plus y écrire. Le reste est en sûreté. Copiez vos mots dans une nouvelle note.',
  'save.again':
    'Pas gardé : exactement ce son ou cette image a été effacé sur cette route, à la demande de quelqu’un, et ne peut pas revenir. Tout le reste est en sûreté.',
  'save.held':
    'Pas encore gardé : un autre onglet de Bitácora est figé et retient le carnet. Ce que vous avez écrit est toujours à l’écran et sera gardé dès que cet onglet reprendra. Affichez-le un instant, ou fermez-le.',
  'save.other':
    'Pas encore gardé, et nous ne savons pas pourquoi. Ce que vous avez écrit est toujours à l’écran, et nous réessayons. Si cela dure, copiez-le avant de quitter cette page.',

  'open.full':
    'Ce téléphone est plein et le carnet ne peut pas s’ouvrir. Ce que vous avez gardé est en sûreté. Faites de la place, puis rouvrez-le.',
  'open.closed':
    'Le téléphone ne nous a pas laissés ouvrir le carnet. Ce que vous avez gardé est en sûreté. Fermez les autres onglets de Bitácora et rouvrez-le.',
  'open.gone':
    'Ce carnet n’est plus sur ce téléphone : la route a été retirée, ou le navigateur a vidé son espace. Ce qui avait été envoyé est sur le serveur : rejoignez la route pour le retrouver.',
  'open.newer':
    'Une version plus récente de Bitácora a ouvert ce carnet, et celle-ci est trop ancienne. Rien n’est perdu. Fermez tous les onglets de Bitácora là où il y a du réseau, puis rouvrez-la.',
  'open.erased': 'Ceci a été effacé, à la demande de quelqu’un. Le reste est en sûreté.',
  'open.held':
    'Un autre onglet de Bitácora est figé et retient le carnet. Rien n’est perdu. Affichez-le un instant, ou fermez-le ; cette page reprendra alors toute seule.',
  'open.other':
    'Le carnet ne peut pas s’ouvrir, et nous ne savons pas pourquoi. Ce que vous avez gardé est en sûreté. Fermez tous les onglets de Bitácora et rouvrez-la.',

  'sync.offline':
    'Pas de chemin vers le serveur pour l’instant. Tout est en sûreté sur ce téléphone et partira tout seul dès qu’il y aura du réseau.',
  'sync.timeout':
    'La ligne est trop lente pour l’instant. Tout est en sûreté sur ce téléphone ; nous réessayons tout seuls.',
  'sync.down':
    'Le serveur est là, mais ne répond pas comme il faut pour l’instant. Nous réessayons tout seuls ; personne n’a besoin de chercher du réseau.',
  'sync.slow_down':
    'Le serveur est occupé. Tout est en sûreté sur ce téléphone et partira tout seul dans un moment.',
  'sync.full':
    'Le serveur est plein. Tout est en sûreté sur ce téléphone. Dites à la coordination de faire de la place.',
  'sync.token':
    'Le serveur ne connaît plus ce téléphone : il a été restauré d’une sauvegarde, ou votre accès a pris fin. Tout est en sûreté ici ; avec une nouvelle invitation de la coordination, ce téléphone le remettra.',
  'sync.forbidden':
    'Ce téléphone n’a pas le droit de faire cela sur cette route. Tout est en sûreté ici. Demandez à la coordination.',
  'sync.unknown':
    'Le serveur ne connaît pas cette route. Tout est en sûreté sur ce téléphone. Vérifiez l’adresse avec la coordination.',
  'sync.epoch':
    'Le serveur a été remis en place. Tout est en sûreté ici, et ce téléphone lui redonne tout ce qu’il tient.',
  'sync.not_bitacora':
    'Une page web a répondu à la place du serveur ; ce wifi demande peut-être de se connecter d’abord. Ouvrez le navigateur, connectez-vous, puis réessayez.',
  'sync.blocked':
    'Quelque chose entre ce téléphone et le serveur ne laisse passer personne, peut-être ce réseau ou un filtre. Nous réessayons tout seuls. Essayez un autre réseau ; si cela dure, prévenez la coordination.',
  'sync.strange':
    'Le serveur a donné une réponse que ce téléphone ne comprend pas. Tout est en sûreté ici, et nous réessayons tout seuls. Si cela dure, prévenez la coordination.',
  'sync.invite': 'Ce code n’est plus valable. Rien n’est perdu. Demandez-en un nouveau à la coordination.',
  'sync.exists':
    'Cette route est déjà sur le serveur, créée par un autre téléphone. Rien n’est perdu. Demandez un code pour la rejoindre.',
  'sync.last':
    'Une route a besoin d’une personne qui coordonne, et c’est la dernière. Rien n’a changé. Donnez d’abord ce rôle à quelqu’un d’autre.',
  'sync.erased': 'Ceci a été effacé, à la demande de quelqu’un. Tout le reste est en sûreté.',
  'sync.too_large':
    'Une chose est trop grande pour le serveur et reste en sûreté sur ce téléphone. Raccourcissez-la, ou remettez-la en fichier : Ce téléphone, Exporter.',
  'sync.hash':
    'Un morceau est arrivé abîmé et a été laissé de côté. L’original est en sûreté ; nous le redemandons tout seuls.',
  'sync.invalid':
    'Le serveur n’a pas compris ce téléphone. Tout est en sûreté ici. Rouvrez l’application pour utiliser sa dernière version.',
  'sync.refused':
    'Le serveur a refusé sans dire pourquoi. Tout est en sûreté sur ce téléphone ; nous réessaierons plus tard.',
  'sync.stopped':
    'Arrêté. Tout est en sûreté sur ce téléphone, et ce qui est déjà passé y reste. Touchez Envoyer maintenant pour continuer ; sinon, cela reprend tout seul dans dix minutes.',
  'sync.phone':
    'Ce téléphone n’a pas pu lire ou garder quelque chose à l’instant. Ce qui est gardé est en sûreté et nous réessayons tout seuls. Si cela continue, libérez de la place ou rouvrez l’application.',

  'recorder.denied':
    'Le navigateur ne nous laisse pas utiliser le micro. Ce qui était enregistré est en sûreté. Autorisez-le dans les réglages du navigateur pour cette page, puis réessayez.',
  'recorder.no_microphone':
    'Aucun micro trouvé. Ce qui était enregistré est en sûreté. Branchez-en un, ou écrivez une note.',
  'recorder.busy':
    'Une autre application utilise le micro. Ce qui était enregistré est en sûreté. Terminez l’appel ou fermez cette application, puis continuez.',
  'recorder.unsupported':
    'Ce navigateur ne peut pas enregistrer de son. Votre carnet est en sûreté. Ouvrez Bitácora dans Chrome, Firefox ou Safari à jour.',
  'recorder.muted':
    'Le téléphone a coupé le micro, peut-être pour un appel. Tout est gardé jusqu’à {time}, et nous continuons dès qu’il revient.',
  'recorder.silent':
    'Nous n’entendons rien. Tout est gardé jusqu’à {time}. Voyez si un doigt ou un tissu couvre le micro.',
  'recorder.no_space':
    'Le téléphone est plein, l’enregistrement s’est arrêté. Tout est gardé, sauf les dernières secondes. Faites de la place, puis continuez.',
  'recorder.no_room':
    'Il reste de la place pour moins de 5 minutes ; l’enregistrement n’a pas commencé. Tout ce qui précède est en sûreté. Libérez de la place, puis réessayez.',
  'recorder.not_saving':
    'Les dernières secondes ne sont pas encore gardées. Tout est en sûreté jusqu’à {time}. Laissez cette page ouverte ; nous réessayons.',
  'recorder.not_saving_yet':
    'Le téléphone n’a pas pu garder le son ; l’enregistrement n’a pas commencé. Tout ce qui précède est en sûreté. Faites de la place ou rouvrez l’application, puis réessayez.',
  'recorder.microphone_lost':
    'Le micro a disparu. Tout est gardé jusqu’à {time}. Touchez Reprendre pour l’utiliser de nouveau.',
  'recorder.stood_still':
    'Le téléphone avait arrêté cette page, et rien n’a été enregistré pendant ce temps. Tout est gardé jusqu’à {time}, et nous enregistrons de nouveau.',
  'recorder.low_space':
    'Il reste moins de 15 minutes de place. Tout est gardé jusqu’à {time}. Faites de la place bientôt.',
  'recorder.elsewhere':
    'Un autre onglet de Bitácora enregistre déjà. Ce qu’il enregistre est en sûreté. Continuez là-bas, ou terminez-le d’abord.',
  'recorder.clipping':
    'Le vent coupe le son. Tout jusqu’à {time} est en sûreté. Tournez le dos au vent, ou abritez le micro avec la main.',
};
